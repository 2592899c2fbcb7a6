import type { ReportNumbers, Summary } from '../map/report.ts';
import { plural } from './plural.ts';

/** What a number over the map opens. */
export const OPENS = ['groups', 'notes', 'contested', 'silent'] as const;
export type Opens = (typeof OPENS)[number];

/** A piece of a sentence; a number of notes or of capabilities opens what it counts. */
export interface LedePart {
  readonly text: string;
  readonly opens: Opens | null;
}

/** "12 groups, 60 people, 268 notes. 4 capabilities are contested, 1 was not mentioned. Group 12 wrote nothing." */
export function ledeParts(
  { groups, present, people, notes, placed, silentGroups }: ReportNumbers,
  { contested, silent }: Summary,
): LedePart[] {
  const said = (text: string) => ({ text, opens: null });
  const number = (opens: Opens, count: number, text: string) => ({ text, opens: count > 0 ? opens : null });
  const who =
    present === groups
      ? plural(groups, 'group', 'groups')
      : `${present} of ${plural(groups, 'group', 'groups')}`;
  return [
    number('groups', present, who),
    said(`, ${plural(people, 'person', 'people')}, `),
    number('notes', notes, plural(notes, 'note', 'notes')),
    ...(placed === 0
      ? [said('. None stands on a capability yet.')]
      : [
          said('. '),
          number('contested', contested.length, contestedWords(contested.length)),
          said(', '),
          number('silent', silent.length, silentWords(silent.length)),
          said('.'),
        ]),
    ...(silentGroups.length === 0 ? [] : [said(` ${wroteNothing(silentGroups)}`)]),
  ];
}

function contestedWords(count: number): string {
  return count === 0
    ? 'No capability is contested'
    : `${plural(count, 'capability is', 'capabilities are')} contested`;
}

function silentWords(count: number): string {
  return count === 0 ? 'all were mentioned' : `${count} ${count === 1 ? 'was' : 'were'} not mentioned`;
}

/** "Groups 4 and 9 wrote nothing." */
function wroteNothing(numbers: readonly number[]): string {
  const others = numbers.slice(0, -1);
  const last = numbers.at(-1);
  return others.length === 0
    ? `Group ${last} wrote nothing.`
    : `Groups ${others.join(', ')} and ${last} wrote nothing.`;
}
