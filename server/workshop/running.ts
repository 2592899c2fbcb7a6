import { describeError } from '../errors.ts';
import type { Addresses } from '../http/addresses.ts';
import { parseDocumentName } from '../../shared/names.ts';
import type { Metrics } from '../metrics/metrics.ts';
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
  readonly metrics: Metrics;
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
  workshops.onSteps((workshop, steps) => hall.announce(workshop, steps));
  workshops.onSteps((workshop, steps) => part(documents, workshop, steps));
  workshops.onSteps((workshop, steps) => hidePresence(documents, workshop, steps));
  workshops.onSteps((workshop, _steps, here) => closing.start(workshop, here));
  workshops.onAnew((workshop) => hall.tellAnew(workshop));
  workshops.onAnew((workshop, before) => partAnew(documents, workshop, before));
  workshops.onAnew((workshop) => closing.start(workshop, true));
  workshops.onRestored((workshop) => eraseLeftDesks(parts, workshop));
  // What a stop in the middle left undone is taken up when somebody comes back, so that a start reads no old workshop.
  workshops.onLoad((workshop) => closing.start(workshop, true));
  workshops.onLoad((workshop) => {
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
