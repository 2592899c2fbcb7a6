import { createClient, ErrorReply, RESP_TYPES } from 'redis';
import { RedisTrouble, troubleOf } from './trouble.ts';

/** What Redis answers: strings of bytes as buffers, states such as OK as text. */
export type Reply = Buffer | string | number | boolean | null | readonly Reply[];
export type Argument = string | Uint8Array;

/** Beats from a command without any answer until the connection counts as dead. */
const SILENT_BEATS = 8;
/** Beats of an idle connection between two questions whether it is alive. */
const IDLE_BEATS = 12;
/** Milliseconds until a connection that is being made is given up. */
const CONNECT_LIMIT = 2000;

export interface Endpoint {
  readonly url: string;
  /** Shown in CLIENT LIST. */
  readonly name: string;
}

function makeClient({ url, name }: Endpoint) {
  return createClient({
    url,
    name,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: { reconnectStrategy: false, connectTimeout: CONNECT_LIMIT },
  });
}

/**
 * One connection from its making to its end; it is never revived, so nothing that was sent on it is sent again behind the
 * caller's back. It ends by itself when Redis has not answered for so many beats. Beats, not milliseconds: a process that
 * was paused itself has not heard of the answers yet.
 */
export class Connection {
  readonly #client: ReturnType<typeof makeClient>;
  readonly #ended: (problem: RedisTrouble) => void;
  #waiting = 0;
  #quietBeats = 0;
  #end: RedisTrouble | null = null;
  /** Resolves, with the reason, when the connection has ended. */
  readonly ended: Promise<RedisTrouble>;

  constructor(endpoint: Endpoint) {
    let ended: (problem: RedisTrouble) => void = () => undefined;
    this.ended = new Promise((resolve) => (ended = resolve));
    this.#ended = ended;
    this.#client = makeClient(endpoint);
    this.#client.on('error', (problem: unknown) => this.drop(troubleOf(problem)));
    this.#client.on('end', () => this.drop(new RedisTrouble('away', 'LOST')));
  }

  /** Connects, and asks whether Redis serves and may be written to. @throws RedisTrouble, with the connection ended */
  async open(): Promise<void> {
    try {
      // A socket that is destroyed while it connects says nothing more.
      const lost = this.ended.then((problem) => Promise.reject(problem));
      await this.#watched(Promise.race([this.#client.connect(), lost]));
      // Refused while Redis reads its files, unlike what comes before and behind.
      await this.send(['PING']);
      const role = await this.send(['ROLE']).catch((problem: unknown) => mayNotAsk(problem));
      if (Array.isArray(role) && String(role[0]) !== 'master') throw new RedisTrouble('away', 'REPLICA');
    } catch (problem) {
      const trouble = this.#end ?? troubleOf(problem);
      this.drop(trouble);
      throw trouble;
    }
  }

  send(args: readonly Argument[]): Promise<Reply> {
    return this.#watched(this.#client.sendCommand<Reply>(args.map(argument)));
  }

  /** All or nothing, and nothing of others in between. @returns an answer for each command. */
  async transaction(commands: readonly (readonly Argument[])[]): Promise<readonly Reply[]> {
    // Sent in one breath, so that no other command comes in between; the library's own way reads bytes as text.
    const answers = [['MULTI'], ...commands, ['EXEC']].map((args) => this.send(args));
    const replies = (await Promise.all(answers)).at(-1) as readonly (Reply | ErrorReply)[];
    return replies.map((reply) => {
      if (reply instanceof ErrorReply) throw troubleOf(reply);
      return reply;
    });
  }

  subscribe(channel: string, on: (message: Buffer) => void): Promise<void> {
    return this.#watched(this.#client.sSubscribe(channel, on, true));
  }
  unsubscribe(channel: string, on: (message: Buffer) => void): Promise<void> {
    return this.#watched(this.#client.sUnsubscribe(channel, on, true));
  }

  /** To be called at equal intervals. */
  beat(): void {
    this.#quietBeats++;
    if (this.#waiting > 0) {
      if (this.#quietBeats > SILENT_BEATS) this.drop(new RedisTrouble('away', 'SILENT'));
    } else if (this.#quietBeats > IDLE_BEATS) {
      this.#quietBeats = 0;
      this.send(['PING']).catch(() => undefined);
    }
  }

  /** Ends it now; what waits for an answer is told the reason. */
  drop(problem: RedisTrouble): void {
    if (this.#end !== null) return;
    this.#end = problem;
    this.#client.destroy();
    this.#ended(problem);
  }

  async #watched<T>(answer: Promise<T>): Promise<T> {
    if (this.#waiting++ === 0) this.#quietBeats = 0;
    try {
      const value = await answer;
      this.#quietBeats = 0;
      return value;
    } catch (problem) {
      const trouble = this.#end ?? troubleOf(problem);
      if (trouble.kind === 'refused') this.#quietBeats = 0;
      // A replica now: whoever has taken its place may stand behind the same name.
      if (trouble.code === 'READONLY') this.drop(new RedisTrouble('away', 'REPLICA'));
      throw trouble;
    } finally {
      this.#waiting--;
    }
  }
}

function argument(of: Argument): string | Buffer {
  return typeof of === 'string' || Buffer.isBuffer(of)
    ? of
    : Buffer.from(of.buffer, of.byteOffset, of.length);
}

function mayNotAsk(problem: unknown): null {
  const trouble = troubleOf(problem);
  if (trouble.code === 'NOPERM' || trouble.code === 'ERR') return null;
  throw trouble;
}
