/** The words of the document besides those of the article in it. */
export const DOCUMENT = {
  contents: 'Contents',
  quote: (text: string) => `“${text}”`,
  page: 'Page ',
  of: ' of ',
} as const;
