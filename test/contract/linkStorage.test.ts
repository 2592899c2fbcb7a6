import { expect, test } from 'vitest';
import { deskOf, writeText } from '../../shared/desk.ts';
import { deskName } from '../../shared/names.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { startApp } from './app.ts';
import { documentLink, undo, until, workshopWith } from './linkBench.ts';
import { storeWith } from './storeWith.ts';

test('while the server stores nothing a page says so, keeps what is typed, and saves it by itself afterwards', async () => {
  let full = false;
  const app = await startApp({
    wrapStore: (store) =>
      storeWith(store, {
        append: (...append) =>
          full ? Promise.reject(new StoreTrouble('disk full')) : store.append(...append),
      }),
  });
  undo.push(() => app.dispose());
  const { workshop, facilitator, ana } = await workshopWith(app);
  await facilitator.open(0);
  const name = deskName(workshop, ana.person, 1);
  const [writing, idle] = [documentLink(name, ana.browser), documentLink(name, ana.browser)];
  await until('both are saved', () => writing.saved.kind === 'saved' && idle.saved.kind === 'saved');
  const { doc } = writing;
  const type = (text: string) => doc.transact(() => writeText(deskOf(doc).sheet, text), writing.origin);

  full = true;
  type('typed on a full disk');
  await until('both are told', () => writing.saved.kind === 'halted' && idle.saved.kind === 'halted');
  type('typed on a full disk, and more');
  await until('the edits wait', () => 'unsaved' in writing.saved && writing.saved.unsaved > 0);
  expect(await facilitator.send({ type: 'message.say', text: 'not now' })).toMatchObject({ code: 'storage' });
  expect([writing.saved.kind, idle.saved.kind]).toEqual(['halted', 'halted']);
  expect(idle.read((other) => deskOf(other).sheet.toString())).toBe('');

  full = false;
  await until('all is saved', () => writing.saved.kind === 'saved' && idle.saved.kind === 'saved');
  expect(writing.doc).toBe(doc);
  const texts = [writing, idle].map((link) => link.read((each) => deskOf(each).sheet.toString()));
  expect(texts).toEqual(Array(2).fill('typed on a full disk, and more'));
  expect(await facilitator.send({ type: 'message.say', text: 'now' })).toMatchObject({ ok: true });
});
