import { describeError } from '../errors.ts';
import type { Addresses } from '../http/addresses.ts';
import { parseDocumentName } from '../../shared/names.ts';
import type { Nodes } from '../nodes/nodes.ts';
import type { Store } from '../store/store.ts';
import type { StorageHealth } from '../store/watched.ts';
import { Closing, type ClosingParts } from './closing.ts';
import { Hall } from './hall.ts';
import { LateNotes } from './lateNotes.ts';
import { eraseLeftDesks } from './leftDesks.ts';
import { hidePresence, part, partAnew } from './partings.ts';
import type { Workshops } from './workshops.ts';

export interface RunningParts extends ClosingParts {
  readonly workshops: Workshops;
  readonly addresses: Addresses;
  readonly store: Store & StorageHealth;
  readonly nodes: Nodes;
}

export interface Running {
  readonly hall: Hall;
  stop(): void;
}

/** What follows from what was decided: people are told, documents are taken away, stages are closed, late notes published. */
export function runWorkshops(parts: RunningParts): Running {
  const { documents, log, workshops } = parts;
  const closing = new Closing(parts);
  const lateNotes = new LateNotes(parts, workshops);
  const hall = new Hall({
    ...parts,
    entered: (workshop, person) => lateNotes.entered(workshop, person),
  });
  const stopListening = documents.onChange((document, doc) => {
    const ref = parseDocumentName(document);
    if (ref.ok) hall.documentChanged(ref.value.workshop, document, doc);
  });
  workshops.onSteps((workshop, steps, here) => {
    hall.announce(workshop, steps);
    part(documents, workshop, steps);
    hidePresence(documents, workshop, steps);
    closing.start(workshop, here);
  });
  workshops.onAnew((workshop, before) => {
    hall.tellAnew(workshop);
    partAnew(documents, workshop, before);
    closing.start(workshop, true);
  });
  workshops.onRestored((workshop) => eraseLeftDesks(parts, workshop));
  // What a stop in the middle left undone is taken up when somebody comes back, so that a start reads no old workshop.
  workshops.onLoad((workshop) => {
    closing.start(workshop, true);
    lateNotes.resume(workshop).catch((error: unknown) => {
      log.warn({ workshop: workshop.id, ...describeError(error) }, 'late notes were not looked for');
    });
  });

  return {
    hall,
    stop() {
      closing.stop();
      lateNotes.stop();
      stopListening();
    },
  };
}
