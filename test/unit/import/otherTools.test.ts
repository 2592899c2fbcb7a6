import { describe, expect, it } from 'vitest';
import { planCatalogue, planWorkshop } from '../../../server/import/read.ts';
import { findingsCsv } from '../../../shared/import/findingsCsv.ts';
import { READ_BY_ITSELF, type TableChoices } from '../../../shared/import/requests.ts';
import { REFUSED } from '../../../shared/words/import.ts';
import type { PlannedGroup } from '../../../shared/import/plan.ts';
import { random } from './plain.ts';

const HELD = {
  name: 'Autumn',
  date: '2025-10-02',
  tense: 'has-happened',
  audience: 'pmo-team',
  anonymity: 'anonymous',
  people: null,
  catalogue: 'functions-27',
} as const;

function read(text: string, table: Partial<TableChoices> = {}) {
  const choices = { ...READ_BY_ITSELF, ...table };
  const planned = planWorkshop({ kind: 'notes', text, table: choices, held: HELD }, random);
  if (!planned.ok) throw new Error(planned.problem);
  const { plan, told, view } = planned.value;
  const said = plan.groups.flatMap(({ board }) => board.notes.map((note) => `${note.lane}: ${note.text}`));
  const dots = plan.groups.flatMap(({ tally }) => Object.values(tally));
  return { plan, told, view: view!, said: said.sort(), dots };
}

describe('a table of another tool', () => {
  // Headings as boards and retro tools write them.
  it.each([
    ['Type,Content,Tags,Frame\nsticky_note,Deck,,Stop doing\nsticky_note,Listen,,Start doing'],
    ['ID,Text,Area,Type,Votes\n1,Deck,Stop,sticky note,3\n2,Listen,Start,sticky note,1'],
    ['promptName,reflectionGroup,author,votes,content\nStop,Decks,Ana,3,Deck\nStart,Ears,Bo,1,Listen'],
    ['Reflection Group,Votes,Type,Prompt,Content\nD,3,Reflection,Stop,Deck\nE,1,Reflection,Start,Listen'],
    ['noteId;text;authorName;columnName;votes\n1;Deck;Ana;Stop;3\n2;Listen;Bo;Start;1'],
    ['Card ID,Card Name,List Name\n1,Deck,Stop\n2,Listen,Start'],
    ['| Lane | Note |\n|------|:----:|\n| Stop | Deck |\n| Start | Listen |'],
    ['What we said in May\n\nLane;Note;Votes\nStop;Deck;3 votes\nStart;Listen;(+1)'],
    ['Stop doing (1)\tStart doing (1)\nDeck\tListen'],
    [
      'note_id,author_id,author,text,column_id,column,rank,stack,voting_0\nn1,a,Ana,Deck,c,Stop,0,null,2\nn2,a,Ana,Listen,d,Start,0,null,1',
    ],
    [
      'Retrospectives summary\n\nFeedback Items\nType,Description,Votes\nStop doing,Deck,2\nStart doing,Listen,1',
    ],
    ['Summary,Issue key,Labels,Votes,Description\nDeck,A-1,Stop,2,Long and about it\nListen,A-2,Start,0,'],
    ['Column,Votes,Opinion\nStop,2,Deck\nStart,1,Listen'],
    ['Spalte;Gruppe;Notiz;Stimmen\nWeniger;1;Deck;3\nNeu;2;Listen;'],
    ['Thema;Art\nDeck;aufhören\nListen;beginnen'],
    [
      'ID\tStart time\tCompletion time\tEmail\tName\tWhat should we stop?\tWhat should we start?\n1\t9/14/26 10:22\t9/14/26 10:32\tanonymous\t\tDeck\tListen',
    ],
    [
      'Timestamp,What should we stop?,What should we start?\n9/14/2026 10:22:33,Deck,\n9/14/2026 10:23:33,,Listen',
    ],
    ['Retro in May\n\nStop,Votes\nDeck,3\n\nStart,Votes\nListen,2'],
    ['## Stop doing\n- Deck\n## Start doing\n- Listen'],
    ['Was wollen wir nicht mehr tun?\n• Deck\n\nWas wollen wir neu anfangen?\n• Listen'],
  ])('is read as other tools write it: %j', (text) => {
    const { said, told } = read(text);
    expect(said).toEqual(['start: Listen', 'stop: Deck']);
    expect(told.refused.total).toBe(0);
    expect(told.remarks.counts['bad-dots']).toBeUndefined();
  });

  it.each(['PK\u0003\u0004\u0014\u0000', '%PDF-1.7\n', '\u00d0\u00cf\u0011\u00e0'])(
    'is no workbook and no document: %j',
    (text) => {
      expect(() => read(text)).toThrow('not-text');
      const catalogue = planCatalogue({ kind: 'catalogue', texts: [text], cut: false });
      expect(catalogue).toMatchObject({ problem: 'not-text' });
    },
  );

  it('takes a thousand for no number of dots where it may be one', () => {
    expect(read('lane,note,votes\nstop,Deck,"1,000"').told.remarks.counts).toEqual({ 'bad-dots': 1 });
  });

  it('counts the votes of a cluster once where they stand beside each of its notes, and says so', () => {
    const { dots, view, told, plan } = read(
      'reflectionGroup,author,votes,type,prompt,content\nDecks,Anonymous,3,Reflection,Stop,a\nDecks,Anonymous,3,Reflection,Stop,b\nDecks,Ana,3,Comment,,c',
    );
    expect([dots, view.dotsAre, plan.groups[0]?.board.clusters.length]).toEqual([[3], 'whole-cluster', 1]);
    expect(told.remarks.counts).toEqual({ 'dots-of-cluster': 1 });
    expect(told.refused.counts).toEqual({ 'no-lane': 1 });
    expect(read('lane,note,cluster,votes\nstop,a,Decks,3\nstop,b,Decks,1').dots).toEqual([4]);
    expect(read('lane,note,cluster,votes\nstop,a,Decks,1\nstop,b,Decks,1').dots).toEqual([2]);
  });

  it('makes clusters of notes that lie on one another', () => {
    const { plan, dots } = read(
      'note_id,author,text,column,stack,voting_0\nn1,Ana,Deck,Stop,null,2\nn2,Bo,Mails,Stop,n1,1\nn3,Bo,Alone,Stop,null,0',
    );
    const [{ board }] = plan.groups as [PlannedGroup];
    expect(board.clusters.map(({ title, notes }) => [title, notes.length])).toEqual([['Deck', 2]]);
    expect([board.notes.length, dots]).toEqual([3, [3]]);
  });

  it('has the votes of each lane beside it, or several columns a lane', () => {
    expect(read('Stop,Votes,Start,Votes\nDeck,3,Listen,4').dots.sort()).toEqual([3, 4]);
    expect(read('Keep doing,Less of,More of,Stop doing,Start\na,b,c,d,e').said).toEqual([
      'more: a',
      'more: c',
      'start: e',
      'stop: b',
      'stop: d',
    ]);
    // Headings that mean no lane are a person's to read.
    const laneColumns = [
      { column: 0, lane: 'stop', dots: null },
      { column: 1, lane: 'more', dots: null },
    ] as const;
    const { said, view } = read('Mad,Glad\nDeck,Cake', { header: true, laneColumns: [...laneColumns] });
    expect(said).toEqual(['more: Cake', 'stop: Deck']);
    expect([view.laneColumns, view.columns.text]).toEqual([laneColumns, null]);
  });

  it('is a list with the lanes above their notes: each line a note, each heading told', () => {
    const text =
      'Stop\nThe deck, on Monday\nToo many, too long meetings\n\nStart\nAsking, really\n\nSad\nRain';
    const { said, told, view } = read(text);
    expect(said).toEqual([
      'start: Asking, really',
      'stop: The deck, on Monday',
      'stop: Too many, too long meetings',
    ]);
    expect(told.remarks.first.map(({ line, text }) => `${line} ${text}`)).toEqual([
      '1 Stop',
      '5 Start',
      '8 Sad',
    ]);
    expect([told.refused.first.map(({ line, code }) => [line, code]), view.unknownLanes]).toEqual([
      [[9, 'unknown-lane']],
      ['Sad'],
    ]);
    const unknown = read('Went well\na\n\nTo do\nc', { sections: true }).told.refused;
    expect(unknown.first.map(({ text }) => text)).toEqual(['Went well: a', 'To do: c']);
    expect(read(text, { sections: false }).told.refused.total).toBe(7);
    expect(read('One, two\nThree, four, five\nSix', { everyLane: 'more' }).said).toEqual([
      'more: One, two',
      'more: Six',
      'more: Three, four, five',
    ]);
  });

  it('has merged cells, whose empty ones are those above if somebody says so', () => {
    const text = 'Lane\tGroup\tNote\nStop\t4\t"The ""big""\ndeck"\n\t\tMails\nStart\t5\tListen';
    expect(read(text).told.refused.first).toEqual([{ code: 'no-lane', line: 4, text: 'Mails' }]);
    const { said, told } = read(text, { fillDown: true });
    expect(said).toEqual(['start: Listen', 'stop: Mails', 'stop: The "big"\ndeck']);
    expect(told.remarks.first).toEqual([{ code: 'filled-down', line: 4, text: 'Stop 4' }]);
  });

  it('may be wider than is read, which is told', () => {
    const cells = (last: string) => ['Stop', 'Deck', ...Array<string>(300).fill(last)].join();
    expect(read(`lane,text${',x'.repeat(300)}\n${cells('y')}`).told.remarks.counts).toEqual({
      'columns-left': 1,
    });
  });

  it('tells lanes and groups by emoji where they have no letters', () => {
    const text = 'lane,note,group\n👎,Deck,🍎\n👍,Cake,🍐';
    expect(read(text).view.unknownLanes).toEqual(['👎', '👍']);
    const laneWords = [{ word: '👎', lane: 'stop' } as const];
    const { told, plan } = read(text, { laneWords });
    expect(told.refused.counts).toEqual({ 'unknown-lane': 1 });
    expect(plan.groups.map(({ number }) => number)).toEqual([1]);
  });

  it.each(['[{"name":"Deck"}]', '<!doctype html><table><tr><td>Stop</td></tr></table>', '<TABLE border=1>'])(
    'is no list in JSON and no web page: %j',
    (text) => {
      expect(() => read(text)).toThrow(text.startsWith('[') ? 'not-a-report' : 'is-web-page');
    },
  );

  it('has a list of what stays out that a spreadsheet opens and runs nothing of', () => {
    const { refused } = read('lane,note\n,"=1+1, ""x"""').told;
    const why = REFUSED['no-lane'];
    expect(findingsCsv(refused, ['Line', 'What', 'Why'], REFUSED)).toBe(
      `\ufeff"Line","What","Why"\r\n"2","'=1+1, ""x""","${why}"\r\n`,
    );
  });
});
