import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../server/export/article/article.ts';
import type { Block } from '../../../server/export/article/blocks.ts';
import { printMarkdown } from '../../../server/export/article/printMarkdown.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { group, input, workshop } from '../map/boards.ts';
import { hostileReport, wholeReport } from './reports.ts';

const anonymous = { names: false };
const whole = articleOf(wholeReport(), anonymous);

/** Every text in it, as it stands there. */
function textsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return block.runs.map(({ text }) => text);
      case 'list':
        return block.items.flatMap(({ runs, under }) => [...runs, ...under.flat()].map(({ text }) => text));
      case 'quote':
        return [block.text, block.source];
      case 'table':
        return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
      case 'figure':
        return [block.caption];
    }
  });
}

function under(heading: string): Block[] {
  const from = whole.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  expect(from).toBeGreaterThan(0);
  const to = whole.blocks.findIndex(
    (block, index) => index > from && block.kind === 'heading' && block.level === 2,
  );
  return whole.blocks.slice(from + 1, to < 0 ? undefined : to);
}

describe('the write-up', () => {
  it('opens with the finding, says what was asked of whom, and counts everything, unmapped notes too', () => {
    expect(whole).toMatchObject({ title: 'Spring PMO meet-up', date: '2026-05-21' });
    expect(whole.blocks[0]).toMatchObject({ style: 'lead', runs: [{ text: whole.headline }] });
    const texts = textsIn(whole.blocks);
    expect(texts).toContain('On 21 May 2026 PMO teams were asked what has happened:');
    expect(texts.find((text) => text.startsWith('12 of 13 groups'))).toBe(
      '12 of 13 groups, 65 people in all, wrote 24 notes, and gave 28 dots to what matters most. ' +
        '21 notes stand on a capability, 1 fits nowhere, 2 were not placed. ' +
        'In all that follows a group has one voice, whatever its size, so that a large group does not outvote small ones.',
    );
    const [numbers] = whole.blocks.filter((block) => block.kind === 'table');
    expect(numbers?.rows).toContainEqual(['Notes not placed', '2']);
    expect(numbers?.rows.every(([, count]) => /^\d+$/.test(count ?? ''))).toBe(true);
  });

  it('quotes both sides of what is contested', () => {
    expect(under('Where groups disagree').slice(1)).toEqual([
      { kind: 'heading', level: 3, text: 'Audits, gates and health checks' },
      {
        kind: 'paragraph',
        style: 'body',
        runs: [{ kind: 'text', text: '4 of 12 groups say do more; 3 say do less; 5 silent.' }],
      },
      { kind: 'quote', lane: 'stop', text: 'Gates 1', source: 'stop, group 1' },
      { kind: 'quote', lane: 'more', text: 'Gates 4', source: 'more, group 4' },
    ]);
  });

  it('says how far groups and people agree, in sentences', () => {
    const { agreement, scales } = wholeReport();
    expect(textsIn(under('Do groups see it alike?'))).toEqual([
      agreement.alpha.sentence,
      agreement.ranking.sentence,
    ]);
    expect(textsIn(under('Where people stand'))).toContain(scales[0]?.consensus.sentence);
  });

  it('tells what is promised, what came of it, and what is open from before', () => {
    expect(textsIn(under('What people will do'))).toEqual(
      expect.arrayContaining(['Done: Named them', 'Result: All nine named', 'Shorter gates']),
    );
    expect(textsIn(under('What was still open from before')).join('')).toContain(
      'Ask each sponsor what the project is for (Winter PMO meet-up, 12 February 2026, group 2, owner Sponsor desk, by 31 March 2026, on Benefits)',
    );
  });

  it('has 60 commitments, what is not done first, and says how many more there are', () => {
    const promises = Array.from({ length: 70 }, (_, index) => ({
      intention: `Promise ${index}`,
      ...(index < 65 ? { result: 'Kept' } : { due: `2026-09-0${70 - index}` }),
    }));
    const { blocks } = articleOf(makeReport(input([group(1, [], promises)])), anonymous);
    const texts = textsIn(blocks).filter((text) => /^Promise|more commitments/.test(text));
    const open = [69, 68, 67, 66, 65].map((index) => `Promise ${index}`);
    expect(texts.slice(0, 6)).toEqual([...open, 'Promise 0']);
    expect(texts.slice(59)).toEqual([
      'Promise 54',
      '10 more commitments are in the workbook and the tables.',
    ]);
  });

  it('has the sentence of every capability, mentioned or not', () => {
    const texts = textsIn(under('Every capability at a glance'));
    for (const { name, says } of wholeReport().capabilities) {
      expect(texts).toContain(name);
      expect(texts[texts.indexOf(name) + 7]).toBe(says.groups.sentence);
    }
  });

  it('says what stands behind a capability, and what nobody mentioned', () => {
    expect(textsIn(under('What was said, capability by capability'))).toContain(
      '12 of 12 groups say do less. 12 notes and 24 dots stand behind it.',
    );
    const silent = textsIn(under('What nobody mentioned'));
    expect(silent.slice(1, 5)).toEqual([
      'Monitoring and control',
      ': Watching and controlling delivery, Project information system, Dashboards and scoreboard',
      'Skills and method',
      expect.stringContaining('Training and skills'),
    ]);
  });

  it('tells maturity where a lead judged it', () => {
    const [, table] = under('How mature each is, and should be');
    expect(table).toMatchObject({
      rows: [
        ['Benefits', '2', '4'],
        ['Audits, gates and health checks', '3', '–'],
      ],
    });
  });

  it('prints names only when they are asked for', () => {
    const told = [group(1, [{ lane: 'stop' as const, on: 'benefits', text: 'x', author: 'person-ana' }])];
    const named = makeReport(
      input(told, {
        names: new Map([['person-ana', 'Ana Canary']]),
        workshop: { ...workshop, anonymity: 'named' },
      }),
    );
    expect(printMarkdown(articleOf(named, anonymous))).not.toContain('Ana');
    expect(printMarkdown(articleOf(named, { names: true }))).toContain('“x” by Ana Canary (stop, group 1)');
  });

  it('of an emptied workshop says so', () => {
    const empty = printMarkdown(articleOf(makeReport(input([])), anonymous));
    expect(empty).toContain('No note was shown yet.');
    expect(empty).not.toMatch(/NaN|undefined|null/);
  });

  it('stays short of a tray that holds thousands, and says how many it left out', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      lane: 'stop' as const,
      text: `note ${index}`,
    }));
    const text = printMarkdown(articleOf(makeReport(input([group(1, many)])), anonymous));
    expect(text).toContain('400 more notes are in the CSV and JSON exports.');
  });

  it('is one line a text, without controls, whatever people write', () => {
    fc.assert(
      fc.property(hostileReport(), (report) => {
        const all = textsIn(articleOf(report, anonymous).blocks).join('');
        // eslint-disable-next-line no-control-regex
        expect(all).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/u);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the write-up in Markdown', () => {
  it('prints headings, quotes, lists and tables', () => {
    const text = printMarkdown(whole);
    expect(text).toContain('# Spring PMO meet-up\n\n**Less status reporting');
    expect(text).toContain('\n\n> “Gates 1” (stop, group 1)\n\n');
    expect(text).toContain(
      '\n- “Shorter gates” (group 2, on Audits, gates and health checks)\n  - Done: Cut',
    );
    expect(text).toContain('*In numbers*\n\n| What | How many |\n| --- | ---: |\n| Groups | 13 |');
  });

  it('keeps its own blocks alone, whatever people write', () => {
    const shape = (text: string) =>
      text.split('\n').map((each) => /^(?: *- |#+ |> |\||\*|$)/.exec(each)?.[0] ?? 'text');
    fc.assert(
      fc.property(hostileReport(), (report) => {
        const article = articleOf(report, anonymous);
        const text = printMarkdown(article);
        const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '·');
        expect(bare).not.toMatch(/[<`[\]~$&]|:\/\/|www\./i);
        expect(shape(text)).toEqual(shape(printMarkdown(harmless(article.title, article.blocks))));
      }),
      { numRuns: 30 },
    );
  });
});

/** The same article, every text of which is one word. */
function harmless(title: string, blocks: readonly Block[]) {
  const plain = (text: string) => (text === '' ? '' : 'x');
  const runs = <T extends { readonly text: string }>(of: readonly T[]) =>
    of.map((run) => ({ ...run, text: plain(run.text) }));
  return {
    title: plain(title),
    headline: '',
    date: '',
    blocks: blocks.map((block): Block => {
      switch (block.kind) {
        case 'paragraph':
          return { ...block, runs: runs(block.runs) };
        case 'list':
          return {
            ...block,
            items: block.items.map((each) => ({ runs: runs(each.runs), under: each.under.map(runs) })),
          };
        case 'table':
          return { ...block, caption: 'x', rows: block.rows.map((row) => row.map(plain)) };
        case 'heading':
        case 'quote':
          return { ...block, text: plain(block.text) };
        case 'figure':
          return block;
      }
    }),
  };
}
