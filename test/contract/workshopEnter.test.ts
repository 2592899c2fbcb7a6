import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './app.ts';
import { Browser, connect, createWorkshop, enter, join } from './people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

describe('coming in', () => {
  it('creates a workshop whose creator is its facilitator', async () => {
    const made = await createWorkshop(app.url, { groups: 3 });
    const control = await connect(made.browser, made.workshop, 'facilitator');
    expect(made.code).toMatch(/^[23456789A-HJ-NP-Z]{6}$/);
    expect(control.state?.groups.map((group) => group.number)).toEqual([1, 2, 3]);
    expect(control.state?.phase).toBe('lobby');
    expect(control.snapshot?.joinUrl).toBe(`${app.url}/j/${made.code}`);
    control.close();
  });

  it('seats people in the smallest group, under an animal that is new to it', async () => {
    const { code, browser, workshop } = await createWorkshop(app.url);
    for (let n = 0; n < 6; n++) await join(app.url, code.toLowerCase());
    const control = await connect(browser, workshop, 'facilitator');
    const people = Object.values(control.state!.people).filter((person) => person.role === 'attendee');
    for (const { id } of control.state!.groups) {
      const names = people.filter((person) => person.group === id).map((person) => person.name);
      expect(names).toHaveLength(3);
      expect(new Set(names).size).toBe(3);
    }
    control.close();
  });

  it('asks a name where the workshop is named, and says what is wrong with one', async () => {
    const { code } = await createWorkshop(app.url, { anonymity: 'named' });
    const ask = async (name?: string) => {
      const answer = await new Browser(app.url).post('/api/join', {
        code,
        ...(name !== undefined && { name }),
      });
      return answer.body.code ?? 'joined';
    };
    expect(await ask()).toBe('empty-text');
    expect(await ask('   ')).toBe('empty-text');
    expect(await ask('x'.repeat(3000))).toBe('bad-name');
    expect(await ask('A\u0000na')).toBe('bad-name');
    expect(await ask('<b>Ana</b>')).toBe('joined');
  });

  it('takes the same browser for the same person, and another browser for another', async () => {
    const { code } = await createWorkshop(app.url);
    const first = await join(app.url, code);
    const again = await first.browser.post<{ person: string }>('/api/join', { code });
    expect(again.body.person).toBe(first.person);
    expect((await join(app.url, code)).person).not.toBe(first.person);
  });

  it('lets each secret link into its own role, and a guess into none', async () => {
    const { links, workshop } = await createWorkshop(app.url);
    for (const role of ['facilitator', 'observer', 'lead'] as const) {
      expect((await enter(app.url, links[role])).role).toBe(role);
    }
    const guess = { workshop, secret: 'A'.repeat(22) };
    const wrong = await new Browser(app.url).post('/api/enter', guess);
    const nowhere = await new Browser(app.url).post('/api/enter', { ...guess, workshop: 'no-such-workshop' });
    expect([wrong.status, wrong.body.code]).toEqual([404, 'unknown-link']);
    expect(nowhere.body).toEqual(wrong.body);
  });

  it('takes 350 people at once from one address', async () => {
    const { code, browser, workshop } = await createWorkshop(app.url, { groups: 50 });
    const people = await Promise.all(Array.from({ length: 350 }, () => join(app.url, code)));
    expect(new Set(people.map(({ person }) => person)).size).toBe(350);
    const control = await connect(browser, workshop, 'facilitator');
    const sizes = control.state!.groups.map(({ id }) => {
      return Object.values(control.state!.people).filter((person) => person.group === id).length;
    });
    expect(sizes.every((size) => size === 7)).toBe(true);
    control.close();
  });
});
