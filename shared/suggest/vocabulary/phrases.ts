/** Words and notes that people write for a capability, by its id. Data of our own; `;` stands between two of them. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

export function phrases(list: string): readonly string[] {
  return list
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
