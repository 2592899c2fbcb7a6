import { createHmac } from 'node:crypto';
import type { RandomBytes } from '../../shared/ids.ts';
import { publishKeyName } from '../../shared/names.ts';
import type { Store } from '../store/store.ts';
import { storedSecret } from '../storedSecret.ts';

/** The key that names a workshop's published notes. @throws StoreTrouble, StoreCorrupt */
export function publishKey(store: Store, random: RandomBytes, workshop: string): Promise<Uint8Array> {
  return storedSecret(store, publishKeyName(workshop), random);
}

/** Without it nobody can tell any more which draft a note was. */
export async function dropPublishKey(store: Store, workshop: string): Promise<void> {
  await store.remove([publishKeyName(workshop)]);
}

/**
 * The board's id of a draft: the same however often it is published, and nothing that ties it to the draft without the key.
 * The person is in it, so that nobody can take the place of another's draft by guessing its id.
 */
export function noteId(key: Uint8Array, person: string, draft: string): string {
  return createHmac('sha256', key).update(`${person}/${draft}`).digest('base64url').slice(0, 16);
}
