import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** Offsets in a DNS message (RFC 1035, 4.1). */
const HEADER = 12;
const IS_ANSWER = 0x8180;
const A_RECORD = 1;

/** A name server that gives every name the same addresses, as Docker's does for the containers of a service. */
export interface NameServer {
  readonly port: number;
  /** IPv4, from now on; nobody is to keep them. @returns whether somebody has asked since. */
  set(addresses: readonly string[]): () => boolean;
  close(): Promise<void>;
}

export async function startNameServer(addresses: readonly string[]): Promise<NameServer> {
  let current = addresses;
  let asked = 0;
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    asked++;
    socket.send(answer(question, current), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    set(changed) {
      current = changed;
      const before = asked;
      return () => asked > before;
    },
    async close() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

/** Only A records are known: every other type has no answer, which is not an error. */
function answer(question: Buffer, addresses: readonly string[]): Buffer {
  let end = HEADER;
  while (question[end] !== 0) end += (question[end] ?? 0) + 1;
  const type = question.readUInt16BE(end + 1);
  const known = type === A_RECORD ? addresses : [];
  const header = Buffer.from(question.subarray(0, HEADER));
  header.writeUInt16BE(IS_ANSWER, 2);
  header.writeUInt16BE(known.length, 6);
  header.writeUInt32BE(0, 8);
  // The name is that of the question; class IN, kept for 0 s, four bytes.
  const records = known.map((address) =>
    Buffer.from([0xc0, HEADER, 0, A_RECORD, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([header, question.subarray(HEADER, end + 5), ...records]);
}
