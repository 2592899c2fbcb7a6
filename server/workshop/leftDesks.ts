import { parseDocumentName, roundsPrefix } from '../../shared/names.ts';
import { describeError } from '../errors.ts';
import { desksToKeep, publishDesks, type PublishParts } from './publishing.ts';
import type { Workshop } from './workshops.ts';

/**
 * Erases desks of rounds that are over: a store that failed over may have brought them back. It may have lost what was
 * published from them as well, so that is done again first, which changes nothing where it stands.
 */
export function eraseLeftDesks(parts: PublishParts, workshop: Workshop): void {
  void workshop.work
    .run(() => erase(parts, workshop))
    .catch((error: unknown) => {
      parts.log.warn(
        { workshop: workshop.id, ...describeError(error) },
        'desks that came back were not erased',
      );
    });
}

/** @throws StoreTrouble */
async function erase(parts: PublishParts, workshop: Workshop): Promise<void> {
  const { documents } = parts;
  const { id, memory } = workshop;
  const names = await documents.list(roundsPrefix(id));
  const { phase, round } = memory.state;
  const left = names.filter((name) => {
    const ref = parseDocumentName(name);
    return ref.ok && ref.value.kind === 'desk' && (phase === 'closed' || ref.value.round < round);
  });
  if (left.length === 0) return;
  // With the end of a workshop the key is gone by which a draft finds its note.
  if (phase !== 'closed') await publishDesks(parts, workshop, left);
  const kept = await desksToKeep(parts, workshop, left);
  await documents.erase(
    left.filter((desk) => !kept.has(desk)),
    'desk-closed',
  );
}
