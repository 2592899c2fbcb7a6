// T11: a facilitator, who sees more than anybody, sees what nobody should: drafts, and who gave which dots or answers.
// What a facilitator is sent is a list that is known: every field of the control wire and of the API, in every stage,
// stands below. Counts are all that is told of drafts and ballots until a stage closes, and groups' sums after that.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDraft, setDots, setRating } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { STAGE_KINDS } from '../../shared/template/index.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openBoard, openDesk, stored } from '../contract/documents.ts';
import { freshId } from '../contract/people.ts';
import { readBoard } from '../../shared/board.ts';
import { gather, rawOf, type Cast } from './support/cast.ts';
import { doorOf } from './support/outcome.ts';
import { FIELDS } from './support/fields.ts';

const CANARY = 'canary-4f0b-what-I-think';

let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await startApp();
  cast = await gather(app.url, { template: 'stop-more-start-maturity' });
});
afterAll(async () => {
  cast.close();
  await app.dispose();
});

/** Ids have 16 letters, as has one name. */
const isIdLike = (key: string) => /^[\w-]{16}$/.test(key) && key !== 'capabilityGroups';

/** Paths of all values; what stands under an id is one path. */
function pathsOf(value: unknown, at: string, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found.add(at);
  if (Array.isArray(value)) for (const each of value) pathsOf(each, `${at}[]`, found);
  else
    for (const [key, each] of Object.entries(value))
      pathsOf(each, `${at}.${isIdLike(key) ? '*' : key}`, found);
  return found;
}

/** Everything that the facilitator was sent: the control wire's messages, and what the API answers now. */
async function everything(): Promise<unknown[]> {
  const { facilitator } = cast.of;
  const messages = facilitator.control.frames.flatMap((frame): unknown[] => {
    const json = /^(?:2|3)\d*(\[.*\])$/s.exec(frame)?.[1] ?? /^(\[.*\])$/s.exec(frame)?.[1];
    if (json === undefined) return [];
    const [name, body] = JSON.parse(json) as [unknown, unknown];
    return typeof name === 'string' ? [{ [name]: body }] : [{ answer: name }];
  });
  const get = async (path: string) =>
    (await facilitator.browser.get(`/api/workshops/${cast.workshop}/${path}as=facilitator`)).body;
  return [...messages, { links: await get('links?') }, { report: await get('report?') }];
}

describe('in each stage', () => {
  it.each(STAGE_KINDS)('%s: what comes is on the list, and holds no draft and no ballot', async (kind) => {
    await cast.open(kind);
    const { attendee, facilitator } = cast.of;
    const { round } = cast.host.state!;
    const secret = `${CANARY}-${kind}`;
    if (['rate', 'write', 'vote'].includes(kind)) {
      const desk = await openDesk(attendee.browser, attendee.control);
      if (kind === 'write') {
        for (const lane of ['stop', 'more'] as const)
          addDraft(desk.doc, { id: freshId(), lane, text: secret }, 'test');
      } else if (kind === 'rate') setRating(desk.doc, 'organisation', 4, 'test');
      else {
        const board = await openBoard(attendee.browser, attendee.control, 'attendee');
        for (const { id } of readBoard(board.doc).notes) setDots(desk.doc, id, 2, 'test');
        board.close();
      }
      await stored(desk, attendee.browser, 'attendee');
      desk.close();
    }
    const doors = [
      await doorOf(rawOf(app, facilitator, deskName(cast.workshop, attendee.person, round))),
      await doorOf(rawOf(app, facilitator, boardName(cast.workshop, cast.host.state!.groups[0]!.id))),
    ];
    expect(doors).toEqual(['not-allowed', 'open']);

    const seen = await everything();
    expect(JSON.stringify(seen)).not.toContain(secret);
    const paths = new Set<string>();
    for (const each of seen) pathsOf(each, '', paths);
    expect([...paths].filter((path) => !FIELDS.has(path)).sort()).toEqual([]);
  });
});
