import type { Measure } from '../../../shared/map/measured.ts';
import { figure } from '../../../shared/words/agreement.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { medianLine } from '../../../shared/words/map.ts';
import { officeLine } from '../office/text.ts';
import type { Deck, Told } from './deck.ts';
import { strongest } from './findings.ts';
import { BODY } from './look.ts';
import { addCards, addFacts } from './opening.ts';
import { shortened } from './quotes.ts';

const MOST_NAMES = 6;
const NAME_CHARS = 48;
const KINDS = ['less', 'more', 'start'] as const;
/** How many scales a slide has room for; templates have at most a few. */
const MOST_SCALES = 3;

/** Two numbers and their sentences, and what cannot be put into a number. */
export function agreementSlide(deck: Deck, told: Told): void {
  const { report, count } = told;
  const { title, measures, header, cards, ...SAY } = DECK.agreement;
  const { agreement, summary, capabilities, numbers, scales } = report;
  const { contested, silent } = summary[count];
  const { alpha, ranking } = agreement;
  const whole = scales.map(
    ({ question, median, steps, answers, consensus }) =>
      [
        shortened(officeLine(question), 60),
        `${median === null ? '' : `${medianLine(median, steps, answers)}. `}${consensus.sentence}`,
      ] as const,
  );
  const nameOf = new Map(
    capabilities.map(({ id, name, says }) => {
      const { less, more } = says[count];
      const short = shortened(officeLine(name), NAME_CHARS);
      return [id, contested.includes(id) ? DECK.against(short, less, more) : short];
    }),
  );
  const allNames = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? '');
  const someNames = (ids: readonly string[]) => SAY.names(allNames(ids).slice(0, MOST_NAMES), ids.length);
  const slide = deck.slide(title(alpha.sentence, contested.length, capabilities.length), [
    ...[alpha.sentence, ranking.sentence],
    ...[contested, silent].flatMap((ids, index) =>
      ids.length === 0
        ? []
        : `${index === 0 ? SAY.contested : SAY.silent}: ${SAY.names(allNames(ids), ids.length)}`,
    ),
  ]);
  addCards(slide, [
    { figure: figureOf(alpha), label: cards.alpha },
    { figure: figureOf(ranking), label: cards.ranking },
    { figure: String(contested.length), label: cards.contested(capabilities.length) },
    { figure: String(silent.length), label: cards.silent(capabilities.length) },
  ]);
  const unnamed = KINDS.filter((kind) => strongest(told, kind).length === 0);
  const rows: (readonly [string, string])[] = [
    [SAY.direction, alpha.sentence],
    [SAY.order, ranking.sentence],
    ...(contested.length === 0 ? [] : [[SAY.contested, someNames(contested)] as const]),
    ...(silent.length === 0 ? [] : [[SAY.silent, someNames(silent)] as const]),
    ...(unnamed.length === 0
      ? []
      : [[SAY.unnamed, unnamed.map((kind) => DECK.top[kind].none).join(' ')] as const]),
    ...(numbers.silentGroups.length === 0
      ? []
      : [[SAY.groups, SAY.silentGroups(numbers.silentGroups.length)] as const]),
    ...whole.slice(0, MOST_SCALES),
  ];
  addFacts(slide, rows, { alt: measures, header, y: BODY.y + 1.65 });
}

function figureOf({ value }: Measure): string {
  return value === null ? DECK.agreement.cards.undefined : figure(value);
}
