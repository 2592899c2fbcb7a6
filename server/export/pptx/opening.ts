import { LANES } from '../../../shared/lanes.ts';
import { LANE_WORDS } from '../../../shared/words/common.ts';
import { ARTICLE, AUDIENCE_NAMES, TENSE_NAMES } from '../../../shared/words/article.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { officeLine } from '../office/text.ts';
import type { Deck, Slide, Told } from './deck.ts';
import { BODY, colour, SIZES } from './look.ts';
import { shortened } from './quotes.ts';
import { addTable, heightOf } from './table.ts';

/** What it was, and the one finding. */
export function titleSlide(deck: Deck, { report, count }: Told): void {
  const { workshop, summary } = report;
  const { on } = deck.slide(workshop.name, [], 'opening');
  on.addText(officeLine(summary[count].headline), {
    objectName: 'Finding',
    x: 0.9,
    y: 3.8,
    w: 11.5,
    h: 1.3,
    fontSize: 26,
    color: colour('ink'),
    valign: 'top',
    margin: 0,
    fit: 'shrink',
  });
  on.addText(DECK.subtitle(workshop.audience, workshop.tense, workshop.createdAt), {
    objectName: 'Who and when',
    x: 0.9,
    y: 6.2,
    w: 11.5,
    h: 0.5,
    fontSize: SIZES.lead,
    color: colour('ink-2'),
    margin: 0,
  });
}

const WIDTHS = [2.2, BODY.w - 2.2] as const;

/** What every number of the deck is a number of. */
export function methodSlide(deck: Deck, told: Told): void {
  const { report } = told;
  const { title, cards, rows: SAY, side, alt, header } = DECK.method;
  const { workshop, numbers, damaged } = report;
  const slide = deck.slide(title(numbers), []);
  addCards(slide, cards(numbers));
  const prompts = workshop.stages.flatMap(({ lanePrompts }) =>
    lanePrompts === null ? [] : LANES.map((lane) => `${LANE_WORDS[lane]}: ${lanePrompts[lane]}`),
  );
  const { anonymous, named } = ARTICLE.methodAnonymity;
  const { printed, left } = ARTICLE.methodNames;
  const who = workshop.anonymity === 'anonymous' ? anonymous : `${named} ${told.names ? printed : left}`;
  const rows: (readonly [string, string])[] = [
    [SAY.audience, `${AUDIENCE_NAMES[workshop.audience]}, ${TENSE_NAMES[workshop.tense]}`],
    ...(prompts.length === 0
      ? []
      : [[SAY.prompts, prompts.map((said) => shortened(officeLine(said), 110)).join('\n')] as const]),
    [SAY.voices, DECK.counted[told.count]],
    [SAY.side, side],
    [SAY.contested, ARTICLE.methodContested],
    [SAY.names, who],
    ...(damaged.length === 0 ? [] : [[SAY.missing, ARTICLE.damaged(damaged)] as const]),
  ];
  addFacts(slide, rows, { alt, header, y: BODY.y + 1.65 });
}

/** Rows of a word and what is said to it. */
export function addFacts(
  slide: Slide,
  rows: readonly (readonly [string, string])[],
  { alt, header, y }: { alt: string; header: readonly string[]; y: number },
): void {
  addTable(
    slide,
    rows.map(([label, said]) => ({
      cells: [[{ text: label, options: { bold: true } }], said],
      height: heightOf([label, said], WIDTHS, SIZES.body),
    })),
    { name: 'Facts', alt, box: { x: BODY.x, y }, widths: WIDTHS, header },
  );
}

interface Card {
  readonly figure: string;
  readonly label: string;
}

const GAP = 0.16;

/** Numbers that are seen from afar, side by side over the whole slide. */
export function addCards({ on, extra }: Slide, cards: readonly Card[]): void {
  const w = (BODY.w - (cards.length - 1) * GAP) / cards.length;
  cards.forEach(({ figure, label }, index) => {
    const name = `Number ${index + 1}`;
    extra.alt.set(name, `${figure} ${label}`);
    on.addText(
      [
        { text: figure, options: { bold: true, fontSize: 32, color: colour('ink'), breakLine: true } },
        { text: label, options: { fontSize: SIZES.body, color: colour('ink-2') } },
      ],
      {
        objectName: name,
        x: BODY.x + index * (w + GAP),
        y: BODY.y,
        w,
        h: 1.45,
        fill: { color: colour('bg') },
        align: 'left',
        valign: 'middle',
        margin: 10,
      },
    );
  });
}
