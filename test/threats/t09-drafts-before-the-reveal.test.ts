// T9: somebody reads what others write before the reveal: another attendee, the facilitator, the wall, a stranger.
// A draft never leaves its writer's desk, a document of its own that opens for its writer alone: no frame, no answer of
// the API, no export and no log line holds it until the server publishes it. (Over random lives: test/fuzz.)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskName } from '../../shared/names.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openDocument } from '../contract/documents.ts';
import { Browser } from '../contract/people.ts';
import { CANARY, end, framesHold, room } from './support/room.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

describe('a draft, before the reveal', () => {
  it('is in nobody else’s frames, in no answer of the API and in no log line', async () => {
    const all = await room(app);
    const { made, host, wall, writer, mate, mateControl, wallControl, others } = all;
    await host.until(
      'the draft is counted',
      () => Object.values(host.pulses.at(-1)?.groups ?? {})[0]?.notes === 1,
    );
    const deskOfWriter = deskName(made.workshop, writer.person, 1);
    for (const [browser, role] of [
      [made.browser, 'facilitator'],
      [wall.browser, 'observer'],
      [mate.browser, 'attendee'],
      [new Browser(app.url), 'attendee'],
    ] as const) {
      const spy = await openDocument(browser, deskOfWriter, role);
      // Whoever is in is told 4403; a stranger gets no WebSocket at all.
      await spy.until('it is refused', () => spy.closes.length > 0);
      expect(spy.closes[0]).toBe(browser.cookies.size > 0 ? 4403 : 1006);
      others.push(spy);
    }
    const answers = await Promise.all([
      made.browser.get(`/api/workshops/${made.workshop}/report?as=facilitator`),
      made.browser.get(`/api/workshops/${made.workshop}/export/json?as=facilitator&names=1`),
      made.browser.get(`/api/workshops/${made.workshop}/export/md?as=facilitator`),
      wall.browser.get(`/api/workshops/${made.workshop}/report?as=observer`),
      new Browser(app.url).get(`/api/codes/${made.code}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(CANARY);
    const words = [host, mateControl, wallControl].flatMap(({ frames }) => frames).join('\n');
    expect(words.length).toBeGreaterThan(1000);
    expect(words).not.toContain(CANARY);
    expect(framesHold(others, CANARY)).toBe(false);
    expect(app.logLines.join('\n')).not.toContain(CANARY);
    end(all);
  });
});
