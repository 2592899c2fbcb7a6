import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import * as z from 'zod/mini';
import { FORMAT, sumOf, type Closing, type KeptLog } from './format.ts';

/** The file is no backup, or not as it was written. The sentence says where; nothing in it is a note or a secret. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged';
}

const headingSchema = z.object({ flashmap: z.literal(FORMAT.flashmap), version: z.number(), at: z.string() });
const logSchema = z.object({
  log: z.string(),
  records: z.int().check(z.nonnegative()),
  snapshot: z.boolean(),
  damage: z.optional(z.string()),
});
const bytesSchema = z.object({ bytes: z.string(), crc32: z.number() });
const closingSchema = z.object({ logs: z.number(), records: z.number(), sha256: z.string() });

/**
 * The logs of a backup, in the order of the file. Only when it has ended is the file known to be whole.
 * @throws BackupDamaged; errors of the file system
 */
export async function* readBackup(file: string): AsyncGenerator<KeptLog, Closing> {
  const lines = linesIn(file);
  try {
    checkHeading(parse(await next(lines)));
    const closing = yield* logsOf(lines);
    if ((await lines.next()).done !== true) throw new BackupDamaged('it goes on behind its end');
    return closing;
  } finally {
    await lines.return(undefined);
  }
}

async function* logsOf(lines: AsyncGenerator<string>): AsyncGenerator<KeptLog, Closing> {
  const sums: Uint8Array[] = [];
  let records = 0;
  for (;;) {
    const own = [await next(lines)];
    const head = logSchema.safeParse(parse(own[0] ?? ''));
    if (!head.success)
      return close(parse(own[0] ?? ''), { logs: sums.length, records, sha256: sumOfAll(sums) });
    const { log, damage, snapshot } = head.data;
    for (let left = head.data.records + Number(snapshot); left > 0; left--) own.push(await next(lines));
    const bytes = own.slice(1).map((line) => bytesOf(parse(line), log));
    sums.push(sumOf(own.map((line) => `${line}\n`).join('')));
    records += head.data.records;
    yield {
      name: log,
      snapshot: snapshot ? (bytes[0] ?? null) : null,
      records: snapshot ? bytes.slice(1) : bytes,
      damage: damage ?? null,
    };
  }
}

function checkHeading(line: unknown): void {
  const heading = headingSchema.safeParse(line);
  if (!heading.success) throw new BackupDamaged('it does not begin as a backup of Flashmap');
  if (heading.data.version !== FORMAT.version)
    throw new BackupDamaged(
      `it is of version ${heading.data.version}; this Flashmap reads ${FORMAT.version}`,
    );
}

function bytesOf(line: unknown, log: string): Uint8Array {
  const parsed = bytesSchema.safeParse(line);
  const bytes = parsed.success ? Buffer.from(parsed.data.bytes, 'base64') : null;
  if (bytes === null || crc32(bytes) !== parsed.data?.crc32)
    throw new BackupDamaged(`a record of ${log} is not as it was written`);
  return bytes;
}

function close(line: unknown, counted: Closing): Closing {
  const closing = closingSchema.safeParse(line);
  if (!closing.success || JSON.stringify(closing.data) !== JSON.stringify(counted))
    throw new BackupDamaged('its parts do not add up');
  return counted;
}

function sumOfAll(sums: readonly Uint8Array[]): string {
  return Buffer.from(sumOf(Buffer.concat(sums))).toString('hex');
}

async function next(lines: AsyncGenerator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done === true) throw new BackupDamaged('it ends too soon');
  return value as string;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new BackupDamaged('a line of it cannot be read');
  }
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8');
  pipeline(createReadStream(file), text, () => undefined);
  let rest = '';
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code?.startsWith('Z_')
      ? new BackupDamaged('it is cut short, or cannot be unpacked', { cause: error })
      : error;
  }
}
