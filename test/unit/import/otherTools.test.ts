import { describe, expect, it } from 'vitest';
import { planCatalogue, planWorkshop } from '../../../server/import/read.ts';
import { findingsCsv } from '../../../shared/import/findingsCsv.ts';
import { READ_BY_ITSELF } from '../../../shared/import/requests.ts';
import { REFUSED } from '../../../shared/words/import.ts';
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

function read(text: string) {
  const planned = planWorkshop({ kind: 'notes', text, table: READ_BY_ITSELF, held: HELD }, random);
  if (!planned.ok) throw new Error(planned.problem);
  return planned.value;
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
  ])('is read as other tools write it: %j', (text) => {
    const { plan, told } = read(text);
    const said = plan.groups.flatMap(({ board }) => board.notes.map((note) => `${note.lane}: ${note.text}`));
    expect(said.sort()).toEqual(['start: Listen', 'stop: Deck']);
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

  it('has a list of what stays out that a spreadsheet opens and runs nothing of', () => {
    const { refused } = read('lane,note\n,"=1+1, ""x"""').told;
    const why = REFUSED['no-lane'];
    expect(findingsCsv(refused, ['Line', 'What', 'Why'], REFUSED)).toBe(
      `\ufeff"Line","What","Why"\r\n"2","'=1+1, ""x""","${why}"\r\n`,
    );
  });
});
