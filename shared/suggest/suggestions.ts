/** A capability that an item may belong on, and how sure that is: from 0 to 1, over all capabilities together 1. */
export interface Likely {
  readonly capability: string;
  readonly score: number;
}

/** A cluster or a loose note that is on no capability yet. */
export interface ItemSuggestion {
  readonly item: string;
  /** At most three, likeliest first; none for a text that says nothing. */
  readonly likely: readonly Likely[];
}

/** A loose note that says what a cluster of its lane says. */
export interface ClusterSuggestion {
  readonly note: string;
  readonly cluster: string;
}

/** Unplaced items of several groups that say the same in other words; ids, two at least, heaviest first. */
export type Family = readonly string[];

/** What `GET /api/workshops/:id/suggestions` answers. Somebody in a group is told of that group alone, and of no family. */
export interface Suggestions {
  readonly items: readonly ItemSuggestion[];
  readonly clusters: readonly ClusterSuggestion[];
  readonly families: readonly Family[];
}
