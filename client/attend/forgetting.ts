import { eraseKept } from '../desk/keepsake.svelte.ts';
import type { Shelf } from '../link/shelf.svelte.ts';

/**
 * Erases what this browser holds of attendees of a workshop. Whoever has lost their ticket is nobody there any more, and
 * whoever joins from the same browser next is somebody else.
 */
export async function forgetPeople(shelf: Shelf, workshop: string): Promise<void> {
  eraseKept(workshop);
  await shelf.ready;
  shelf.remove(...shelf.ofAttendees(workshop));
}
