/** As much of a capability as says what it was before: of a catalogue, or of a report. */
export interface Descended {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
  readonly splitFrom?: string | undefined;
}

/**
 * Which capabilities of several catalogues stand for the same thing: an id is itself, a capability and what was merged into
 * it (anywhere) are one, and what was split off is one with where it came from wherever one of the catalogues knows only
 * the whole.
 * @returns the same mark for ids that are one, and another for all others
 */
export function kinOf(catalogues: readonly (readonly Descended[])[]): (id: string) => string {
  const parents = new Map<string, string>();
  const root = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined || parent === id ? id : root(parent);
  };
  const join = (a: string, b: string) => void parents.set(root(b), root(a));
  const known = catalogues.map((capabilities) => new Set(capabilities.map(({ id }) => id)));
  for (const { id, formerly = [], splitFrom } of catalogues.flat()) {
    for (const former of formerly) join(id, former);
    if (splitFrom !== undefined && known.some((ids) => !ids.has(id))) join(splitFrom, id);
  }
  return root;
}
