import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { ExportPress, type ExportOrder } from '../../server/export/press.ts';
import type { ExportPiece } from '../../server/export/making.ts';
import type { PressWorker } from '../../server/export/pressWorker.ts';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import { PROGRESS_TYPE, ProgressReader } from '../../shared/wire/progress.ts';
import type { Report } from '../../shared/map/report.ts';
import { workshopReport } from '../unit/export/large.ts';
import { pressWorker, startApp, type TestApp } from './app.ts';
import { createWorkshop, enter, type Browser } from './people.ts';

const small = workshopReport({ groups: 2, notes: 3 });
const order = (more: Partial<ExportOrder> = {}): ExportOrder => ({
  workshop: 'workshop-a',
  format: 'json',
  names: false,
  count: 'groups',
  theme: 'light',
  report: () => Promise.resolve(small),
  ...more,
});
const pressWith = (more: Partial<PressWorker> = {}) =>
  new ExportPress({ ...pressWorker, ...more }, systemClock);
const stays = new AbortController().signal;
const nothing = () => undefined;

/** A report that comes when the test says so. */
function held() {
  let give!: (report: Report) => void;
  const report = new Promise<Report>((resolve) => (give = resolve));
  return { report: () => report, give: () => give(small) };
}

describe('the press', () => {
  it('makes everything in a thread, a format after the other', async () => {
    const pieces: ExportPiece[] = [];
    await pressWith().make(order({ format: 'zip' }), (piece) => pieces.push(piece), stays);
    const begun = pieces.flatMap((piece) => (piece.kind === 'progress' ? piece.format : []));
    const bytes = pieces.flatMap((piece) => (piece.kind === 'bytes' ? Buffer.from(piece.bytes) : []));
    expect(begun).toEqual(EXPORT_FORMATS.filter((format) => format !== 'zip'));
    expect(Object.keys(unzipSync(Buffer.concat(bytes))).length).toBeGreaterThanOrEqual(begun.length);
  });

  it('makes one at a time, and refuses whoever would wait too long', async () => {
    const press = pressWith();
    const first = held();
    const read: string[] = [];
    const waiting = [...'abcdefghijklmno'].map((workshop) => ({
      gone: new AbortController(),
      workshop,
    }));
    const made = press.make(order({ report: first.report }), nothing, stays);
    const turns = waiting.map(({ gone, workshop }) => {
      const report = async () => (read.push(workshop), small);
      return press.make(order({ workshop, report }), nothing, gone.signal);
    });
    await expect(press.make(order(), nothing, stays)).rejects.toMatchObject({ code: 'export-busy' });
    for (const { gone } of waiting) gone.abort();
    await Promise.allSettled([...turns.map((turn) => turn.catch(nothing)), first.give(), made]);
    await Promise.all(turns.map((turn) => expect(turn).rejects.toThrow()));
    expect(read).toEqual([]);
  });

  it('lets no single workshop take all places', async () => {
    const press = pressWith();
    const orders = [1, 2, 3, 4, 5, 6].map(() => press.make(order({ report: held().report }), nothing, stays));
    await expect(press.make(order(), nothing, stays)).rejects.toMatchObject({ code: 'export-busy' });
    const gone = new AbortController();
    const other = press.make(order({ workshop: 'workshop-b' }), nothing, gone.signal);
    gone.abort();
    void Promise.allSettled([...orders, other]);
  });

  it('ends what nobody waits for any more, what takes too long and what is too large', async () => {
    const gone = new AbortController();
    const left = pressWith().make(order({ format: 'zip' }), () => gone.abort(), gone.signal);
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    const slow = pressWith({ within: 1 }).make(order(), nothing, stays);
    await expect(slow).rejects.toMatchObject({ code: 'export-slow' });
    const report = () => Promise.resolve(workshopReport({ groups: 100, notes: 100 }));
    const large = pressWith({ megabytes: 24 }).make(order({ format: 'zip', report }), nothing, stays);
    await expect(large).rejects.toMatchObject({ code: 'export-large' });
  });

  it('goes on after one that broke', async () => {
    const press = pressWith();
    const broken = press.make(
      order({ report: () => Promise.reject(new Error('no boards')) }),
      nothing,
      stays,
    );
    await expect(broken).rejects.toThrow('no boards');
    await expect(press.make(order(), nothing, stays)).resolves.toBeUndefined();
  });

  it('ends with the server', async () => {
    const press = pressWith();
    const making = press.make(order({ format: 'zip' }), nothing, stays);
    const waiting = press.make(order(), nothing, stays);
    const told = Promise.all(
      [making, waiting].map((one) => expect(one).rejects.toMatchObject({ code: 'restarting' })),
    );
    await press.close();
    await told;
  });
});

describe('an export over HTTP', () => {
  let app: TestApp;
  let lead: Browser;
  let path: string;
  beforeAll(async () => {
    app = await startApp();
    const made = await createWorkshop(app.url, { groups: 1 });
    lead = (await enter(app.url, made.links.lead)).browser;
    path = `${app.url}/api/workshops/${made.workshop}/export`;
  });
  afterAll(() => app.dispose());
  const ask = (what: string, headers: Record<string, string> = {}) =>
    fetch(`${path}/${what}`, { headers: { cookie: lead.cookie, ...headers } });

  it('tells its progress to a page that asks for it, and the bytes are those of the file', async () => {
    const told = await ask('md?as=lead', { accept: PROGRESS_TYPE });
    const reader = new ProgressReader();
    // Byte by byte: a network may cut it anywhere.
    const parts = [...new Uint8Array(await told.arrayBuffer())].flatMap((byte) =>
      reader.read(Uint8Array.of(byte)),
    );
    expect(told.headers.get('content-type')).toBe(PROGRESS_TYPE);
    const lines = parts.filter(({ kind }) => kind !== 'bytes');
    expect(lines.map(({ kind }) => kind)).toEqual(['waiting', 'progress', 'file', 'end']);
    const bytes = parts.flatMap((part) => (part.kind === 'bytes' ? [...part.bytes] : []));
    expect(lines.at(-1)).toEqual({ kind: 'end', length: bytes.length });
    const file = await ask('md?as=lead');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.md"$/);
    expect(await file.text()).toBe(Buffer.from(bytes).toString());
  });

  it('is refused in words where it does not exist, and to whoever may not have it', async () => {
    for (const [what, status, code] of [
      ['exe?as=lead', 404, 'not-found'],
      ['md?as=lead&count=loudest', 400, 'bad-request'],
      ['md?as=lead&theme=pink', 400, 'bad-request'],
      ['md?as=facilitator', 401, 'not-signed-in'],
    ] as const) {
      const answer = await ask(what);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ code });
    }
  });
});
