import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  /** Folders by forward slashes; ASCII. */
  readonly path: string;
  readonly body: Uint8Array;
}

/** Compressed already: deflating it again costs time and gains nothing. */
const PACKED = /\.(?:pptx|xlsx|docx|png|pdf|zip)$/;
/** What the dates of a zip can say, in milliseconds. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2099, 11, 30);

/** A zip that is read while it is made: an entry's bytes are given out as soon as the entry is there. */
export class StreamedZip {
  readonly #zip: Zip;
  readonly #mtime: number;
  #ready: Uint8Array[] = [];

  /** @param at what the entries are dated, in milliseconds; so that the same report gives the same zip. */
  constructor(at: number) {
    this.#mtime = Math.min(LATEST, Math.max(EARLIEST, at));
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#ready.push(bytes);
    });
  }

  add({ path, body }: ZipEntry): Uint8Array[] {
    const entry = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = this.#mtime;
    this.#zip.add(entry);
    entry.push(body, true);
    return this.#taken();
  }

  /** The directory at the end, without which it is no zip: a cut one does not open. */
  end(): Uint8Array {
    this.#zip.end();
    return Buffer.concat(this.#taken());
  }

  #taken(): Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
