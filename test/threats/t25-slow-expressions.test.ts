// T25: a text on which a regular expression takes for ever, and everybody waits.
// What people write is cut to length before anything looks at it, and the work on it grows as the text does: eight times
// the text costs about eight times as much, not sixty-four. No expression of ours repeats what repeats already.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it, test } from 'vitest';
import type { Report } from '../../shared/map/report.ts';
import { parseDocumentName } from '../../shared/names.ts';
import { isId, parseJoinCode } from '../../shared/ids.ts';
import { noteHeight } from '../../shared/noteHeight.ts';
import { cleanText, parseLine, parseNoteText } from '../../shared/text.ts';
import { parseCommand } from '../../shared/workshop/commands.ts';
import { parseCreateRequest, parseJoinRequest } from '../../shared/workshop/requests.ts';
import { plainCell } from '../../server/export/cells.ts';
import { filenameOf } from '../../server/export/filename.ts';
import { plainMarkdown } from '../../server/export/markdown.ts';
import { parseCookies } from '../../server/http/cookies.ts';
import { originAllowed } from '../../server/http/origin.ts';
import { readTicket } from '../../server/workshop/tickets.ts';

const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  cleanText,
  'parseLine, as long as it is': (text) => parseLine(text, Infinity),
  'parseNoteText, as long as it is': (text) => parseNoteText(text, Infinity),
  parseJoinCode,
  isId,
  parseDocumentName,
  parseCommand: (text) => parseCommand({ id: 'abcdefgh', command: { type: 'message.say', text } }),
  parseJoinRequest: (text) => parseJoinRequest({ code: text, name: text }),
  parseCreateRequest: (text) => parseCreateRequest({ name: text }),
  noteHeight,
  plainCell,
  plainMarkdown,
  filenameOf: (text) => filenameOf({ workshop: { name: text, createdAt: 0 } } as Report, 'csv'),
  parseCookies,
  readTicket,
  originAllowed: (text) => originAllowed({ origin: text, host: text }, text),
};

const EVIL = [
  ' ',
  '\t \u00a0',
  '\u200b',
  '\ufeff',
  ';',
  ';\u200b ',
  '\n= ',
  '=',
  '-',
  'a-',
  '--a',
  'a.',
  '@a',
  'www.',
  'http://',
  'http:',
  '[](',
  '![',
  '*_',
  '`',
  '\\',
  '<a ',
  '&amp',
  '\ud800',
  '\ud83d\ude00',
  'e\u0301',
  '\u202e',
  '0',
  '"',
  "'",
  'fm_attendee_x=y;',
];

/** The least time of several runs: whatever else the machine does only ever adds to it. In milliseconds. */
function cost(run: (text: string) => unknown, text: string): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    run(text);
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

const SHORT = 4_000;
const TIMES = 8;

test.each(Object.keys(FUNCTIONS))('%s: work grows with the text, not with its square', (name) => {
  const run = FUNCTIONS[name]!;
  for (const unit of EVIL) {
    // An end that fits nothing makes an expression try all its ways.
    const text = (length: number) => `${unit.repeat(Math.ceil(length / unit.length))}\u0001!`;
    let [short, long] = [0, 0];
    for (let tries = 0; tries < 40; tries++) {
      [short, long] = [cost(run, text(SHORT)), cost(run, text(SHORT * TIMES))];
      // What takes no time worth speaking of is not compared: a clock's grain is not growth.
      if (long < Math.max(short, 0.5) * TIMES * 3) break;
    }
    expect([unit, long < Math.max(short, 0.5) * TIMES * 3]).toEqual([unit, true]);
  }
});

/** Regular expression literals of a file, and texts from which one is made. */
function expressionsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const code = path.endsWith('.svelte') ? (/<script[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '') : text;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  return found;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether a group that repeats without end holds something that repeats without end. */
function repeatsRepetition(expression: string): boolean {
  const plain = expression.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const open: boolean[] = [];
  for (let at = 0; at < plain.length; at++) {
    const rest = plain.slice(at);
    if (plain[at] === '(') open.push(false);
    const endless = /^(?:[*+]|\{\d+,\})/.test(rest);
    if (endless) open.fill(true);
    if (plain[at] === ')' && open.pop() && /^\)(?:[*+]|\{\d+,\})/.test(rest)) return true;
  }
  return false;
}

it('no expression repeats what repeats already', () => {
  expect(['(a+)+', '([a-z]*x)*', '((a|b)+c){2,}'].map(repeatsRepetition)).toEqual([true, true, true]);
  expect(['(ab)+c+', 'a+b*', '(a{1,3})+', '\\(a+\\)+'].map(repeatsRepetition)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  const all = ['shared', 'server', 'client'].flatMap(filesOf);
  const found = all.flatMap((path) => expressionsOf(path).map((expression) => ({ path, expression })));
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter(({ expression }) => repeatsRepetition(expression))).toEqual([]);
});
