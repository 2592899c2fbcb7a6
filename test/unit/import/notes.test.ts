import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWorkshop } from '../../../server/import/read.ts';
import { plannedReport } from '../../../server/import/preview.ts';
import { csvText } from '../../../server/export/csv.ts';
import { notesTable } from '../../../server/export/tables/items.ts';
import { laneOf } from '../../../shared/import/laneWords.ts';
import {
  parseImportRequest,
  READ_BY_ITSELF,
  type HeldChoices,
  type TableChoices,
} from '../../../shared/import/requests.ts';
import { itemsIn } from '../../../shared/map/reportSchema.ts';
import { hostileText, wholeReport } from '../export/reports.ts';
import { random } from './plain.ts';

const HELD: HeldChoices = {
  name: 'Autumn',
  date: '2025-10-02',
  tense: 'has-happened',
  audience: 'pmo-team',
  anonymity: 'anonymous',
  people: null,
  catalogue: 'functions-27',
};

function read(text: string, table: Partial<TableChoices> = {}, held: Partial<HeldChoices> = {}) {
  const request = {
    kind: 'notes',
    text,
    table: { ...READ_BY_ITSELF, ...table },
    held: { ...HELD, ...held },
  } as const;
  expect(parseImportRequest(request).ok).toBe(true);
  const planned = planWorkshop(request, random);
  if (!planned.ok) throw new Error(planned.problem);
  const { plan, view, told } = planned.value;
  const notes = plan.groups.flatMap(({ board, number }) =>
    board.notes.map(({ lane, text, capability, cluster, author }) => ({
      number,
      lane,
      text,
      capability: board.clusters.find(({ id }) => id === cluster)?.capability ?? capability,
      cluster: board.clusters.find(({ id }) => id === cluster)?.title ?? null,
      author: plan.writers.find(({ id }) => id === author)?.name ?? null,
    })),
  );
  return { plan, view: view!, told, notes };
}

describe('a table of notes', () => {
  it('is read with its columns in any order and under any name', () => {
    const { notes, told, plan } = read(
      'Votes\tTeam\tIdea\tColumn\tTheme\tCategory\n3\tTeam 7\tMonday deck\tDo less of\tStatus reporting\tReports\n' +
        '1\tTeam 7\tFriday deck\tStop\tStatus reporting\tReports\n\tTeam 2\tAsk why\tKeep doing\tBENEFITS\t\n',
    );
    expect(notes).toEqual([
      { number: 2, lane: 'more', text: 'Ask why', capability: 'benefits', cluster: null, author: null },
      {
        number: 7,
        lane: 'stop',
        text: 'Monday deck',
        capability: 'report-status',
        cluster: 'Reports',
        author: null,
      },
      {
        number: 7,
        lane: 'stop',
        text: 'Friday deck',
        capability: 'report-status',
        cluster: 'Reports',
        author: null,
      },
    ]);
    expect(Object.values(plan.groups[1]!.tally)).toEqual([4]);
    expect(told.refused.total).toBe(0);
  });

  it('may have a column for each lane', () => {
    const { notes } = read('Group;Stop;Keep;Start\n1;Monday deck;Gates;\n2;;;Listen');
    expect(notes.map(({ number, lane, text }) => [number, lane, text])).toEqual([
      [1, 'stop', 'Monday deck'],
      [1, 'more', 'Gates'],
      [2, 'start', 'Listen'],
    ]);
  });

  it('needs no header: the lane is told by its words, the text by its length, and a person may say otherwise', () => {
    const text = 'Stop,4,Monday deck for everybody\nStart,5,Listening to people';
    expect(read(text).notes.map(({ lane, text }) => [lane, text])).toEqual([
      ['stop', 'Monday deck for everybody'],
      ['start', 'Listening to people'],
    ]);
    const columns = { lane: 0, text: 2, group: 1, capability: null, cluster: null, dots: null, author: null };
    expect(read(text, { header: false, columns }).notes.map(({ number }) => number)).toEqual([4, 5]);
    expect(read('one idea\nanother', { everyLane: 'more' }).notes).toHaveLength(2);
  });

  it('knows lanes in many forms, and asks where a word means none or two', () => {
    const forms = {
      stop: [
        ...['Stop', 'STOPPED', 'stop doing', 'Do less of', 'Drop', 'No longer do', 'Weniger', 'Nicht mehr'],
        ...['Womit aufhören?', 'Keine Decks mehr', 'Moins', 'Ne plus faire', 'Que ne faut-il plus faire ?'],
        ...['Dejar de hacer', 'Menos', 'Ya no', 'Arre\u0302ter', 'Stop what does not work'],
      ],
      more: [
        ...['Mehr', 'Beibehalten', 'Weitermachen', 'Faire plus', 'Continuer', 'Más', 'Mantener'],
        ...['More', 'do more of', 'Keep', 'Continue', 'Carry on', 'What is your PMO asked to do more of?'],
      ],
      start: [
        ...[
          'Start',
          'Started doing',
          'begin',
          'New',
          'Try',
          'Neu',
          'Womit anfangen?',
          'Commencer',
          'Empezar',
        ],
      ],
    };
    for (const [lane, words] of Object.entries(forms))
      for (const word of words) expect([word, laneOf(word)]).toEqual([word, lane]);
    const asked = ['Mad', 'Went well', 'Plus', 'Start doing more', "Don't stop", 'Nicht aufhören', '42'];
    for (const word of ['', ...asked, 'constructor']) expect(laneOf(word)).toBeNull();
    const text = 'lane,note\nMad,Meetings\nGlad,Cake\nStop,Decks';
    const { view, told, notes } = read(text);
    expect([view.unknownLanes, told.refused.counts, notes.length]).toEqual([
      ['Mad', 'Glad'],
      { 'unknown-lane': 2 },
      1,
    ]);
    const laneWords = [
      { word: 'mad', lane: 'stop' },
      { word: 'Glad', lane: 'more' },
    ] as const;
    expect(read(text, { laneWords: [...laneWords] }).notes.map(({ lane }) => lane)).toEqual([
      'stop',
      'more',
      'stop',
    ]);
  });

  it('says of each row that stays out why, and cuts only when told to', () => {
    const long = 'x'.repeat(281);
    const text = `lane,note,group\nstop,,1\n,No lane,1\nstop,${long},1\nstop,No group,\nstop,Good,1`;
    const { told, notes } = read(text);
    expect(told.refused.first.map(({ line, code }) => [line, code])).toEqual([
      [2, 'empty-text'],
      [3, 'no-lane'],
      [4, 'too-long'],
      [5, 'no-group'],
    ]);
    expect(told.refused.first[2]!.text).toHaveLength(120);
    expect(notes.map(({ text }) => text)).toEqual(['Good']);
    const cut = read(text, { cut: true });
    expect(cut.notes.map(({ text }) => text)).toEqual([`${'x'.repeat(279)}…`, 'Good']);
    expect(cut.told.remarks.counts).toEqual({ cut: 1 });
  });

  it('tells what comes in otherwise than it stood', () => {
    const { told, notes, plan } = read(
      "lane,note,group,capability,dots,author\nstop,'=1+1,Table A,Nothing we know,two,Ana\n" +
        'stop,bell\u0007,Table B,Fits nowhere,2,\nstop,bell,Table B,Fits nowhere,1,',
    );
    expect(told.remarks.counts).toEqual({
      apostrophe: 1,
      'unknown-capability': 1,
      'bad-dots': 1,
      'control-characters': 1,
      'same-row': 1,
      'group-numbered': 2,
      'names-left-out': 1,
    });
    expect(notes.map(({ text, capability, number }) => [number, text, capability])).toEqual([
      [1, '=1+1', null],
      [2, 'bell', 'fits-nowhere'],
      [2, 'bell', 'fits-nowhere'],
    ]);
    expect(plan.writers).toEqual([]);
  });

  it('brings names into a named workshop only', () => {
    const text = 'lane,note,author\nstop,a,Ana\nstop,b,Ana\nstop,c,Bo';
    const { plan, notes } = read(text, {}, { anonymity: 'named' });
    expect(plan.writers.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    expect(notes.map(({ author }) => author)).toEqual(['Ana', 'Ana', 'Bo']);
    expect(plan.people).toBe(2);
    expect(JSON.stringify(read(text).plan)).not.toMatch(/Ana|Bo"/);
  });

  it('takes 10,000 notes and 100 groups, and tells of each that is too many', () => {
    const rows = Array.from({ length: 10_001 }, (_, row) => `stop,n${row},${(row % 100) + 1}`);
    const { notes, told } = read(`lane,note,group\n${rows.join('\n')}`);
    expect([notes.length, told.refused.first]).toEqual([
      10_000,
      [{ code: 'too-many-notes', line: 10_002, text: 'n10000' }],
    ]);
    const groups = Array.from({ length: 101 }, (_, row) => `stop,n,Table ${'ABCDEFGHIJK'[row % 11]} ${row}`);
    expect(read(`lane,note,group\n${groups.join('\n')}`).told.refused.counts).toEqual({
      'too-many-groups': 1,
    });
  });

  it('comes from our own notes table with the same numbers', async () => {
    const report = wholeReport();
    const { plan, told, view } = read(csvText(notesTable(report, false)));
    const again = await plannedReport(plan, random, false);
    expect(view.dotsAre).toBe('whole-cluster');
    expect(told.refused.total).toBe(0);
    const { notes, dots, clusters, placed, fitsNowhere, notPlaced, lanes } = report.numbers;
    expect(again.numbers).toMatchObject({ notes, dots, clusters, placed, fitsNowhere, notPlaced, lanes });
    expect(again.capabilities.map(({ says }) => says.groups)).toEqual(
      report.capabilities.map(({ says }) => says.groups),
    );
  });

  it('loses nothing of any text: each row comes in, or is told', async () => {
    const cell = hostileText(40);
    const rows = fc.array(
      fc.tuple(fc.constantFrom('stop', 'Keep', 'start', 'mad', ''), cell, cell, cell, cell),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const text = csvText(
          { columns: ['Lane', 'Note', 'Cluster', 'Capability', 'Dots'], rows: all },
          (it) => it,
        );
        const { notes, told, plan } = read(text);
        const empty = all.filter((cells) => cells.every((it) => it.trim() === '')).length;
        expect(notes.length + told.refused.total + empty).toBe(all.length);
        const report = await plannedReport(plan, random, false);
        expect(report.numbers.notes).toBe(notes.length);
        expect(new Set(itemsIn(report).map(({ id }) => id)).size).toBe(itemsIn(report).length);
        expect(JSON.stringify(report)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});
