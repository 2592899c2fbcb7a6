import { describe, expect, it } from 'vitest';
import { chosenIds, impactOf, sectionsOf, stepTo, wordsIn } from '../../../client/outcomes/edit/impact.ts';
import { ALL, filtered, filterWords, sameFilter, type Filter } from '../../../client/outcomes/filter.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { EDIT, FORMS, stepSentence } from '../../../shared/words/edit.ts';
import { capability, group, input } from '../map/boards.ts';

const on = 'report-status';
const report = makeReport(
  input([
    group(1, [
      { lane: 'stop', on, dots: 3, notes: ['packs', 'decks', 'slides'] },
      { lane: 'start', on, text: 'self-service' },
    ]),
    group(2, [{ lane: 'more', on, dots: 1, text: 'one page' }]),
    group(3, [{ lane: 'stop', on: 'pmis', text: 'three tools' }]),
  ]),
);
const status = capability(report, on);
const said = (filter: Filter) => {
  const items = filtered(status.items, filter, status.voices);
  return [filterWords(filter, items), items.map(({ title }) => title)];
};

describe('the notes behind a number', () => {
  it('are as many as the number says', () => {
    expect(said(ALL)[0]).toBe(`All ${status.notes} notes`);
    expect(said({ kind: 'groups' })[0]).toBe(`5 notes of ${status.reach} groups, by group`);
    expect(said({ kind: 'clusters' })).toEqual(['3 notes in clusters', ['packs']]);
    expect(said({ kind: 'dots' })).toEqual(['4 notes that drew dots', ['packs', 'one page']]);
    for (const lane of ['stop', 'more', 'start'] as const) {
      const { notes } = status.lanes[lane];
      expect(said({ kind: 'lane', lane })[0]).toMatch(new RegExp(`: ${notes} notes?$`));
    }
    expect(said({ kind: 'group', group: status.items[0]!.group, number: 1 })[0]).toBe('Group 1: 4 notes');
    expect(said({ kind: 'voice', voice: 'more' })).toEqual(['Groups that say more: 1 note', ['one page']]);
    const silent = status.voices.find(({ voice }) => voice === 'silent')!;
    expect(said({ kind: 'group', ...silent })).toEqual(['Group 3: 0 notes', []]);
  });

  it('are told apart by what was pressed', () => {
    expect(sameFilter({ kind: 'lane', lane: 'stop' }, { kind: 'lane', lane: 'stop' })).toBe(true);
    expect(sameFilter({ kind: 'lane', lane: 'stop' }, { kind: 'lane', lane: 'more' })).toBe(false);
  });
});

describe('an edit of the map', () => {
  it('says beforehand what it moves', () => {
    expect(impactOf(status.items)).toEqual({ notes: 5, groups: 2 });
    expect(FORMS.merge.preview(5, 2, 'Benefits')).toBe(
      '5 notes of 2 groups will count in Benefits from now on.',
    );
    expect(FORMS.remove.notes(1, 1)).toContain('1 note of 1 group stands on it. It goes to “not placed yet”');
    expect(EDIT.notes(1)).toBe('1 note');
  });

  it('takes a note along with its cluster, and alone where that is all that was chosen', () => {
    const [cluster] = status.items;
    const [first, second] = cluster!.notes;
    expect(chosenIds(status.items, new Set([cluster!.id, first!.id]))).toEqual([cluster!.id]);
    expect(chosenIds(status.items, new Set([second!.id]))).toEqual([second!.id]);
  });

  it('moves one step up or down, and not over the edge', () => {
    const list = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(['a', 'b', 'c'].map((id) => stepTo(list, id, 'up'))).toEqual([undefined, 'a', 'b']);
    expect(['a', 'b', 'c'].map((id) => stepTo(list, id, 'down'))).toEqual(['c', null, undefined]);
  });

  it('shows every group, and reads a list of words as people type it', () => {
    const more = { ...functions27, groups: [...functions27.groups, { id: 'empty', name: 'Empty' }] };
    expect(sectionsOf(more).at(-1)).toEqual({ id: 'empty', name: 'Empty', capabilities: [] });
    expect(wordsIn(' RAG, pack;\nslide deck,, ')).toEqual(['RAG', 'pack', 'slide deck']);
  });

  it('has a sentence for each step, and for taking it back', () => {
    const what = { kind: 'merge', subject: 'Audits', object: 'Reviews', count: 0 } as const;
    expect(stepSentence({ what })).toBe('Merged Audits into Reviews.');
    expect(stepSentence({ what, undoes: 4 })).toBe('Took back: merged Audits into Reviews.');
  });
});
