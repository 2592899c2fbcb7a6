import type { Commitment } from '../../shared/board.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import type { Report } from '../../shared/map/report.ts';
import type { Audience, Tense } from '../../shared/template/template.ts';
import { loadNotes, type WrittenNote } from '../rehearse/notes.ts';
import { group, input, workshop, type Told } from '../unit/map/boards.ts';

/** A workshop that was held before the test began. */
export interface HeldBefore {
  readonly name: string;
  /** ISO date. */
  readonly day: string;
  readonly groups: number;
  /** Notes that a group wrote. */
  readonly notes?: number;
  readonly tense?: Tense;
  readonly audience?: Audience;
  /** Capabilities of which most groups want less, and more: elsewhere they say what their notes say. */
  readonly less?: readonly string[];
  readonly more?: readonly string[];
  readonly promises?: readonly Partial<Commitment>[];
}

/** Its report, as its JSON export would hold it: the same for the same words, and different for every group. */
export function reportOf(held: HeldBefore): Report {
  const { name, day, groups, notes = 8, tense, audience, promises = [] } = held;
  const loaded = loadNotes(null);
  if (!loaded.ok) throw new Error(loaded.sentence);
  const at = Date.parse(`${day}T17:00:00Z`);
  const own = Array.from({ length: groups }, (_, index) =>
    group(
      index + 1,
      told(held, loaded.notes, index, notes),
      promises.filter((_promise, place) => place % groups === index),
    ),
  );
  return makeReport(
    input(own, {
      workshop: {
        ...workshop,
        name,
        createdAt: at,
        reportedAt: at + 7_200_000,
        ...(tense && { tense }),
        ...(audience && { audience }),
        stages: workshop.stages.map((stage) => ({ ...stage, openedAt: at + 300_000, endedAt: at + 900_000 })),
      },
    }),
  );
}

/** Two of three groups speak of what the workshop is about; the rest is theirs alone. */
function told(
  { less = [], more = [], day }: HeldBefore,
  texts: readonly WrittenNote[],
  group: number,
  notes: number,
): Told[] {
  const seed = Number(day.replaceAll('-', '')) % 97;
  const about = [...less.map((on) => ({ on, lane: 'stop' })), ...more.map((on) => ({ on, lane: 'more' }))]
    .filter((_, index) => (index + group) % 3 > 0)
    .flatMap(({ on, lane }) =>
      texts.filter((note) => note.capability === on && note.lane === lane).slice(0, 2),
    );
  const others = texts.filter(({ capability }) => ![...less, ...more].includes(capability ?? ''));
  const rest = Array.from({ length: Math.max(0, notes - about.length) }, (_, index) => {
    return others[(seed + group * 29 + index * 17) % others.length]!;
  });
  return [...about, ...rest].map(({ lane, text, capability }, index) => ({
    lane,
    text,
    on: capability ?? (index % 2 === 0 ? 'fits-nowhere' : null),
    dots: index < 4 ? 3 - (index % 3) : 0,
  }));
}
