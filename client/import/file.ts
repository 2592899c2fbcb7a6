import { decodeText } from '../../shared/import/decode.ts';
import { IMPORT_LIMITS } from '../../shared/import/limits.ts';

export interface PickedFile {
  readonly name: string;
  readonly text: string;
}

/** A file's text, or null where it is too large to be one that can come in. */
export async function readFile(file: File): Promise<PickedFile | null> {
  // A character takes two bytes in UTF-16, and up to four elsewhere; what has more characters is refused by its text.
  if (file.size > 4 * IMPORT_LIMITS.chars) return null;
  return { name: file.name, text: decodeText(new Uint8Array(await file.arrayBuffer())) };
}
