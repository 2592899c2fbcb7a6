import * as Y from 'yjs';
import { BOUNDS } from '../../shared/gate/bounds.ts';
import { judge } from '../../shared/gate/gate.ts';
import type { Schema } from '../../shared/gate/schema.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { StoreCorrupt, StoreTrouble } from '../store/store.ts';
import { DocumentClosed } from './documents.ts';
import type { Edit, Member, Outcome } from './member.ts';
import type { OwnerTag } from './owners.ts';
import type { StoredDocument } from './storedDocument.ts';
import type { Tempo } from './tempo.ts';

export type Commit =
  | {
      readonly kind: 'stored';
      readonly outcomes: readonly Outcome[];
      /** All that changed, as one update; null when nothing did. */
      readonly update: Uint8Array | null;
      /** Whose edits changed something. */
      readonly authors: ReadonlySet<Member>;
    }
  /** Nothing was stored, and the document must go back to its log. */
  | { readonly kind: 'not-stored'; readonly outcomes: readonly Outcome[]; readonly problem: unknown };

/** Batches that are overtaken, one after the other. */
const MOST_TRIES = 20;

/**
 * Judges edits, applies what is accepted, and appends it to the log as one record; again from the start when another
 * node was first with something that they have to be judged against.
 * @throws StoreTrouble when the log had to be read again and could not be.
 */
export async function commit(
  edits: readonly Edit[],
  document: StoredDocument,
  schema: Schema,
  tempo: Tempo,
): Promise<Commit> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { update, owners, reasons, authors } = await apply(edits, document, schema);
    tempo.pause();
    try {
      if (update !== null && (await document.append(update, owners)) === 'overtaken') continue;
    } catch (problem) {
      // What seems a repeat may repeat an edit of this very batch, so none of them is stored for certain.
      const why = whyNot(problem);
      const outcomes = edits.map((edit) => ({ edit, refused: reasons.get(edit) ?? why }));
      return { kind: 'not-stored', outcomes, problem };
    } finally {
      tempo.resume();
    }
    const outcomes = edits.map((edit) => ({ edit, refused: reasons.get(edit) ?? null }));
    return { kind: 'stored', outcomes, update, authors };
  }
  throw new StoreTrouble(`${document.name} is written under the same client ids on other nodes all the time`);
}

function whyNot(problem: unknown): ReasonCode {
  if (problem instanceof DocumentClosed) return 'desk-closed';
  return problem instanceof StoreCorrupt ? 'damaged' : 'storage';
}

interface Applied {
  readonly update: Uint8Array | null;
  readonly reasons: ReadonlyMap<Edit, ReasonCode>;
  readonly authors: ReadonlySet<Member>;
  /** Of the client ids that are new in the document. */
  readonly owners: ReadonlyMap<number, OwnerTag>;
}

/** An edit that the document could not swallow although the gate let it pass. */
class Poison extends Error {
  readonly edit: Edit;
  constructor(edit: Edit, cause: unknown) {
    super('an edit that passed the gate did not integrate', { cause });
    this.edit = edit;
  }
}

/** Should an edit break the document, it is refused, and all others start again from the log. */
async function apply(edits: readonly Edit[], document: StoredDocument, schema: Schema): Promise<Applied> {
  const broken = new Set<Edit>();
  for (;;) {
    try {
      return applyInOne(edits, broken, document, schema);
    } catch (problem) {
      await document.load();
      if (!(problem instanceof Poison) || broken.has(problem.edit)) throw problem;
      broken.add(problem.edit);
    }
  }
}

/** One transaction; each edit is judged right before it is applied, since a later one may build on an earlier one. */
function applyInOne(
  edits: readonly Edit[],
  broken: ReadonlySet<Edit>,
  document: StoredDocument,
  schema: Schema,
): Applied {
  const reasons = new Map<Edit, ReasonCode>();
  const authors = new Set<Member>();
  const owners = new Map<number, OwnerTag>();
  const { clients: ids } = document;
  const update = document.change((doc) => {
    for (const edit of edits) {
      const { admission, tag } = edit.member;
      const verdict = broken.has(edit)
        ? { ok: false as const, code: 'bad-frame' as const }
        : judge(edit.update, doc, schema, {
            may: (place) => admission.may(place),
            mayUse: (client) => ids.mayUse(client, tag),
            freshClients: BOUNDS.clientsOfPerson - ids.countOf(tag),
            bytes: BOUNDS.documentBytes[admission.ref.kind] - document.progress.size,
          });
      if (!verdict.ok) {
        reasons.set(edit, verdict.code === 'not-allowed' ? admission.forbiddenReason() : verdict.code);
        continue;
      }
      const { effective, clients, lost } = verdict.value;
      if (!effective) continue;
      if (document.isSealed) {
        reasons.set(edit, 'desk-closed');
        continue;
      }
      integrate(edit, doc);
      authors.add(edit.member);
      if (lost) reasons.set(edit, 'not-found');
      for (const client of clients) {
        if (ids.isWritten(client)) continue;
        ids.write(client, tag);
        owners.set(client, tag);
      }
    }
  });
  return { update, reasons, authors, owners };
}

/** Not throwing is not "integrated": what Yjs could not place waits in the store, where it would poison later edits. */
function integrate(edit: Edit, doc: Y.Doc): void {
  try {
    Y.applyUpdate(doc, edit.update);
  } catch (problem) {
    throw new Poison(edit, problem);
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Poison(edit, 'pending');
}
