import type { Lane } from '../../../shared/lanes.ts';
import type { CapabilityReport, Count, ReportItem } from '../../../shared/map/report.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { officeLine } from '../office/text.ts';

export interface Quote {
  readonly text: string;
  readonly lane: Lane;
  /** "less, group 3, 2 dots" */
  readonly source: string;
}

/** The first notes of what stands on a capability, one an item, in these lanes: from as many groups as there are. */
export function quotesOf({ items }: CapabilityReport, lanes: readonly Lane[], most: number): Quote[] {
  const heard = different(items.filter(({ lane }) => lanes.includes(lane)));
  const groups = new Set<string>();
  const firsts = heard.filter(({ group }) => !groups.has(group) && groups.add(group));
  const others = heard.filter((item) => !firsts.includes(item));
  return [...firsts, ...others].slice(0, most).flatMap(({ notes, lane, number, dots }) => {
    const [note] = notes;
    return note === undefined
      ? []
      : [
          {
            text: officeLine(note.text),
            lane,
            source: DECK.source(lanes.length > 1 ? lane : null, number, dots),
          },
        ];
  });
}

/** Two groups often write the same words. */
function different(items: readonly ReportItem[]): ReportItem[] {
  const heard = new Set<string>();
  return items.filter(({ notes }) => {
    const words = officeLine(notes[0]?.text ?? '').toLowerCase();
    return words !== '' && heard.size < heard.add(words).size;
  });
}

/** At most so many characters; whole words where there are any. The whole text stands in the notes of the slide. */
export function shortened(said: string, most: number): string {
  const chars = [...said];
  if (chars.length <= most) return said;
  const cut = chars.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** For the speaker: what was said, whole. */
export function sourceLines(
  capabilities: readonly CapabilityReport[],
  count: Count,
  lanes: readonly Lane[],
  most: number,
): string[] {
  return capabilities.flatMap((capability) => [
    `${officeLine(capability.name)}: ${capability.says[count].sentence}`,
    ...quotesOf(capability, lanes, most).map(({ text, source }) => `  ${DECK.quote(text)} (${source})`),
  ]);
}
