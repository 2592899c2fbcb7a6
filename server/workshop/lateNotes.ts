import { deskOf, removeDraft } from '../../shared/desk.ts';
import { deskName, desksPrefix, parseDocumentName } from '../../shared/names.ts';
import { describeError } from '../errors.ts';
import { DocumentClosed } from '../sync/documents.ts';
import type { ClosingParts } from './closing.ts';
import { publishDesks } from './publishing.ts';
import type { Workshop, Workshops } from './workshops.ts';

/** Pause before a desk is tried again when the store has trouble, in milliseconds. */
const PAUSE = 1000;

/**
 * In a stage that takes late notes a draft goes to the board as soon as it is stored, and leaves the desk. The process
 * on which it was written does that; done by two it is done once.
 */
export class LateNotes {
  readonly #parts: ClosingParts;
  /** Desks that wait for their turn: however often one changes meanwhile, it is read once. */
  readonly #waiting = new Set<string>();
  readonly #stopListening: () => void;
  #stopped = false;

  constructor(parts: ClosingParts, workshops: Workshops) {
    this.#parts = parts;
    this.#stopListening = parts.documents.onChange((document, doc, origin) => {
      if (origin !== 'person' || !document.startsWith('desk/')) return;
      const ref = parseDocumentName(document);
      const workshop = ref.ok ? workshops.peek(ref.value.workshop) : null;
      if (workshop !== null && takes(workshop, document) && deskOf(doc).drafts.size > 0)
        this.#publish(workshop, document);
    });
  }

  /** Somebody has come, maybe from a process that died before it had published what they wrote. */
  entered(workshop: Workshop, person: string): void {
    if (this.#parts.nodes.isAlone === true) return;
    const desk = deskName(workshop.id, person, workshop.memory.state.round);
    if (takes(workshop, desk)) this.#publish(workshop, desk);
  }

  /** Drafts that were stored and not published when the server stopped. */
  async resume(workshop: Workshop): Promise<void> {
    const { id, memory } = workshop;
    const desks = await this.#parts.documents.list(desksPrefix(id, memory.state.round));
    for (const desk of desks) if (takes(workshop, desk)) this.#publish(workshop, desk);
  }

  stop(): void {
    this.#stopped = true;
    this.#stopListening();
  }

  #publish(workshop: Workshop, desk: string): void {
    if (this.#stopped || this.#waiting.has(desk)) return;
    this.#waiting.add(desk);
    void workshop.work
      .run(async () => {
        this.#waiting.delete(desk);
        // When the stage has begun to close, closing publishes what is left.
        if (takes(workshop, desk)) await publishAndClear(this.#parts, workshop, desk);
      })
      .catch((error: unknown) => {
        // Closing the stage publishes what is left on it.
        if (error instanceof DocumentClosed) return;
        this.#parts.log.warn(
          { workshop: workshop.id, ...describeError(error) },
          'a late note will be published again',
        );
        this.#parts.clock.after(PAUSE, () => this.#publish(workshop, desk));
      });
  }
}

function takes({ id, memory }: Workshop, desk: string): boolean {
  const { phase, round, stage, template } = memory.state;
  const late = phase === 'open' && template.stages[stage]?.lateNotes === true;
  return late && desk.startsWith(desksPrefix(id, round));
}

async function publishAndClear(parts: ClosingParts, workshop: Workshop, desk: string): Promise<void> {
  const { drafts } = await publishDesks(parts, workshop, [desk]);
  const gone = drafts.get(desk) ?? [];
  if (gone.length === 0) return;
  await parts.documents.edit(desk, (doc) => {
    for (const draft of gone) removeDraft(doc, draft, 'publish');
  });
}
