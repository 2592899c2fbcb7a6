import { appendFile } from 'node:fs/promises';

/** Writes to a file until its disk is full. */
export async function fill(file: string): Promise<void> {
  for (const size of [65_536, 4_096]) {
    try {
      for (;;) await appendFile(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
