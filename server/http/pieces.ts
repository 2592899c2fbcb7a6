import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';

/**
 * Sends an answer piece by piece, as fast as it is taken: what nobody has read yet is not made. One that fails in the middle
 * breaks the connection off, so that nobody takes half of it for the whole.
 * @throws what making a piece throws
 */
export async function sendPieces(
  response: Response,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  try {
    await pipeline(pieces, response);
  } catch (error) {
    // Whoever asked has gone.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
