import type { Exporter } from '../exporter.ts';
import { filenameOf } from '../filename.ts';
import { agreementSlide } from './agreement.ts';
import { Deck } from './deck.ts';
import { contestedSlide, topSlide } from './findings.ts';
import { finished } from './finish.ts';
import { commitmentSlides, leftSlides } from './lists.ts';
import { mapSlides } from './map.ts';
import { methodSlide, titleSlide } from './opening.ts';
import { roadMapSlide } from './roadMap.ts';

/** A deck to present as it is, and to go on with: its shapes, tables and charts are the slides' own. */
export const exportSlides: Exporter = async (told) => {
  const { report } = told;
  const deck = new Deck(told);
  titleSlide(deck, told);
  methodSlide(deck, told);
  mapSlides(deck, told);
  if (report.numbers.notes > 0) agreementSlide(deck, told);
  topSlide(deck, told, 'less');
  topSlide(deck, told, 'more');
  topSlide(deck, told, 'start');
  contestedSlide(deck, told);
  roadMapSlide(deck, told);
  commitmentSlides(deck, told);
  leftSlides(deck, told);
  return [
    {
      filename: filenameOf(report, 'pptx'),
      contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      body: finished(await deck.written(), deck.extras, report.workshop.reportedAt),
    },
  ];
};
