import { expect, it } from 'vitest';
import { CATALOGUES } from '../../shared/catalogue/index.ts';
import { LIMITS } from '../../shared/limits.ts';
import { parseCommitment } from '../../client/board/commitmentDraft.ts';
import { searchCatalogue } from '../../client/board/catalogueSearch.ts';
import { lockedLine } from '../../client/board/locked.ts';
import { BOARD } from '../../shared/words/board.ts';

const catalogue = CATALOGUES['functions-27'];
const found = (query: string) =>
  searchCatalogue(catalogue, query).flatMap(({ capabilities }) => capabilities.map(({ id }) => id));

it('finds capabilities by name and by definition, every word of what was typed', () => {
  expect(found('')).toHaveLength(27);
  expect(found('timesheets')).toEqual(['resources']);
  expect(found('  COACHING   pms ')).toEqual(['mentoring']);
  expect(found('no such thing')).toEqual([]);
});

it('puts a name before a mention, and finds all under a heading by its name', () => {
  const names = found('risk');
  expect(names).toContain('risk-db');
  const learning = catalogue.capabilities.filter(({ group }) => group === 'learning').map(({ id }) => id);
  expect(found('learning')).toEqual(expect.arrayContaining(learning));
  const portfolio = searchCatalogue(catalogue, 'portfolio').flatMap((section) => section.capabilities);
  expect(portfolio[0]?.id).toBe('portfolio');
});

it('a commitment needs an intention; owner and date may come later', () => {
  const draft = { intention: ' Stop the deck ', owner: ' Ines ', due: '', capability: null };
  expect(parseCommitment(draft)).toEqual({
    ok: true,
    value: { intention: 'Stop the deck', owner: 'Ines', due: '', capability: null },
  });
  expect(parseCommitment({ ...draft, owner: '' })).toMatchObject({ ok: true });
  expect(parseCommitment({ ...draft, intention: ' ', owner: 'x'.repeat(LIMITS.ownerChars + 1) })).toEqual({
    ok: false,
    problems: { intention: 'empty-text', owner: 'too-long' },
  });
});

it('says in one line why nothing can be moved', () => {
  expect(lockedLine('attendee', 'open', 'read')).toBe(BOARD.locked.read);
  expect(lockedLine('observer', 'open', 'cluster')).toBe(BOARD.locked.watching);
  for (const kind of ['write', 'vote', 'rate'] as const) {
    expect(lockedLine('facilitator', 'open', kind)).toBe(BOARD.locked.nobody);
  }
  expect(lockedLine('lead', 'open', 'commit')).toBe(BOARD.locked.watching);
  expect(lockedLine('attendee', 'open', 'map')).toBe(BOARD.locked.sorted);
  expect(lockedLine('attendee', 'closing', 'cluster')).toBe(BOARD.locked.closing);
  expect(lockedLine('facilitator', 'closed', 'review')).toBe(BOARD.locked.closed);
});
