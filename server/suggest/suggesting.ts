import { readBoard, type BoardView } from '../../shared/board.ts';
import { currentIds, FITS_NOWHERE } from '../../shared/catalogue/catalogue.ts';
import { NO_ARRANGEMENT } from '../../shared/map/arrangement.ts';
import { placedItems, type PlacedItem } from '../../shared/map/items.ts';
import type { ReportItem } from '../../shared/map/report.ts';
import { boardName } from '../../shared/names.ts';
import { familiesOf } from '../../shared/suggest/alike.ts';
import { clustersFor, textsOf } from '../../shared/suggest/clusters.ts';
import type { Example } from '../../shared/suggest/examples.ts';
import type { Suggester } from '../../shared/suggest/suggester.ts';
import type { Family, Suggestions } from '../../shared/suggest/suggestions.ts';
import type { Person, WorkshopState } from '../../shared/workshop/state.ts';
import { SerialQueue } from '../serialQueue.ts';
import type { Documents } from '../sync/documents.ts';
import { Kept } from './kept.ts';
import { breathe, Models, type ModelParts } from './models.ts';

/** How long what people have placed counts as it was read last, in milliseconds. */
const LEARN_EVERY = 20_000;
/** Placements that are learned from, the workshop's own first. */
const MOST_LEARNED = 3000;
/** Groups whose suggestions are kept, and workshops whose placements are. */
const KEPT = { groups: 1000, workshops: 50 };

export interface SuggestingParts extends ModelParts {
  readonly documents: Pick<Documents, 'read'>;
  /** What was placed in earlier workshops of whoever leads this one. */
  readonly earlier: (workshop: string) => Promise<readonly Example[]>;
}

interface GroupBoard {
  readonly id: string;
  readonly board: BoardView;
  readonly items: readonly PlacedItem[];
}

type GroupSuggestions = Pick<Suggestions, 'items' | 'clusters'>;

const NOTHING: Suggestions = { items: [], clusters: [], families: [] };

/**
 * What may belong where, for one person: an attendee is told of their own group alone, and nobody of anything before the
 * reveal. Computed once for each state of a board; what people confirm is looked at again every twenty seconds.
 */
export class Suggesting {
  readonly #parts: SuggestingParts;
  readonly #models: Models;
  /** One board at a time, however many ask: each lets others work in between, and together they would not. */
  readonly #turns = new SerialQueue();
  readonly #placed = new Kept<readonly Example[]>(KEPT.workshops);
  readonly #learned = new Kept<Suggester>(KEPT.workshops);
  readonly #groups = new Kept<GroupSuggestions>(KEPT.groups);
  readonly #families = new Kept<readonly Family[]>(KEPT.workshops);

  constructor(parts: SuggestingParts) {
    this.#parts = parts;
    this.#models = new Models(parts);
  }

  /** @throws StoreTrouble */
  async of(state: WorkshopState, { role, group }: Person): Promise<Suggestions> {
    if (!state.revealed || role === 'observer') return NOTHING;
    const isAttendee = role === 'attendee';
    const seen = isAttendee ? { ...state, arrangement: NO_ARRANGEMENT } : state;
    const groups = state.groups.filter(({ id }) => !isAttendee || id === group);
    const boards = await this.#readAll(seen, groups);
    const scope = `${state.id} ${isAttendee ? 'groups' : 'lead'}`;
    const turn = Math.floor(this.#parts.clock.monotonic() / LEARN_EVERY);
    const examples = await this.#placed.of(scope, [turn], (last) => this.#placements(seen, last));
    return this.#models.with(state.catalogue, async (base) => {
      const suggester = await this.#learned.of(scope, [base, examples], () => base.learning(examples));
      const found = [];
      for (const one of boards) found.push(await this.#group(`${scope} ${one.id}`, suggester, one));
      return {
        items: found.flatMap(({ items }) => items),
        clusters: found.flatMap(({ clusters }) => clusters),
        families: isAttendee ? [] : await this.#alike(scope, suggester, boards),
      };
    });
  }

  /** One after the other, with a breath after each: a lead's hundred boards would hold everybody else up for long. */
  async #readAll(state: WorkshopState, groups: WorkshopState['groups']): Promise<GroupBoard[]> {
    const boards: GroupBoard[] = [];
    for (const { id } of groups) {
      boards.push(await this.#read(state, id));
      await breathe();
    }
    return boards;
  }

  async #read(state: WorkshopState, id: string): Promise<GroupBoard> {
    const board = await this.#parts.documents.read(boardName(state.id, id), readBoard);
    const number = state.groups.find((group) => group.id === id)?.number ?? 0;
    const input = { id, number, board, tally: state.tallies[id] ?? {} };
    const current = currentIds(state.catalogue);
    const items = placedItems(input, { names: null, arrangement: state.arrangement }).map((placed) => ({
      ...placed,
      capability:
        placed.capability === FITS_NOWHERE ? FITS_NOWHERE : (current.get(placed.capability ?? '') ?? null),
    }));
    return { id, board, items };
  }

  /** What stands on a capability in this workshop, and what stood on one in earlier ones; the last, if it is that still. */
  async #placements(state: WorkshopState, last: readonly Example[] | null): Promise<readonly Example[]> {
    const boards = await this.#readAll(state, state.groups);
    const here = boards.flatMap(({ items }) =>
      items.flatMap(({ item, capability }) =>
        capability === null || capability === FITS_NOWHERE
          ? []
          : textsOfItem(item).map((text) => ({ text, capability })),
      ),
    );
    const all = [...here, ...(await this.#parts.earlier(state.id))].slice(0, MOST_LEARNED);
    return last !== null && JSON.stringify(last) === JSON.stringify(all) ? last : all;
  }

  #group(key: string, suggester: Suggester, { board, items }: GroupBoard): Promise<GroupSuggestions> {
    const open = items.filter(({ capability }) => capability === null).map(({ item }) => item);
    const content = JSON.stringify([open.map(({ id, title, notes }) => [id, title, notes]), board.clusters]);
    const suggest = async () => {
      const likely = await suggester.suggest(open.map(textsOfItem));
      const texts = textsOf(board);
      const vectors = await suggester.embed(texts);
      const byText = new Map(texts.map((text, index) => [text, vectors[index] ?? []]));
      return {
        items: open.map(({ id }, index) => ({ item: id, likely: likely[index] ?? [] })),
        clusters: clustersFor(board, (text) => byText.get(text) ?? []),
      };
    };
    return this.#groups.of(key, [content, suggester], () => this.#turns.run(suggest));
  }

  /** Heaviest first, as the report has them. */
  #alike(key: string, suggester: Suggester, boards: readonly GroupBoard[]): Promise<readonly Family[]> {
    const open = boards.flatMap(({ items }) =>
      items.flatMap(({ item, capability }) => (capability === null ? [item] : [])),
    );
    open.sort((a, b) => b.dots - a.dots || b.notes.length - a.notes.length);
    const texts = open.map((item) => textsOfItem(item).join('\n'));
    const content = JSON.stringify([open.map(({ id }) => id), texts]);
    const compare = async () => {
      const vectors = await suggester.embed(texts);
      const items = open.map(({ id, group }, index) => ({ id, group, vector: vectors[index] ?? [] }));
      return familiesOf(items, breathe);
    };
    return this.#families.of(key, [content, suggester], () => this.#turns.run(compare));
  }
}

/** What a cluster is called and what stands in it; a note's text. */
function textsOfItem({ title, notes }: ReportItem): string[] {
  return [...new Set([title, ...notes.map(({ text }) => text)])];
}
