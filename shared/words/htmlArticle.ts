import { dayOf } from './article.ts';

/** What the article says as a web page beside its own text. */
export const HTML_ARTICLE = {
  day: (iso: string) => dayOf(Date.parse(iso)),
  summary: 'In short',
  contents: 'In this article',
  map: 'Capability map',
  made: 'Made with Flashmap from the notes of a workshop.',
} as const;
