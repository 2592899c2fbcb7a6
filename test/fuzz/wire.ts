import { Duplex } from 'node:stream';

/** One end of a connection whose bytes wait until a test lets them go. */
class End extends Duplex {
  readonly waiting: Buffer[] = [];
  other: End | null = null;

  override _write(chunk: Buffer, _encoding: BufferEncoding, written: () => void): void {
    this.waiting.push(Buffer.from(chunk));
    written();
  }
  override _read(): void {}
  override _final(ended: () => void): void {
    ended();
  }

  /** Lets the other end have the first so many bytes of what waits here. */
  flush(bytes: number): void {
    let left = bytes;
    while (left > 0 && this.waiting.length > 0) {
      const chunk = this.waiting.shift()!;
      if (chunk.length > left) this.waiting.unshift(chunk.subarray(left));
      if (this.other && !this.other.destroyed) this.other.push(chunk.subarray(0, left));
      left -= chunk.length;
    }
    if (this.waiting.length === 0 && this.writableFinished && this.other?.readableEnded === false) {
      this.other.push(null);
    }
  }
}

/** A connection between a page and the server, flushed by hand: bytes come late, in pieces, or never. */
export class Wire {
  readonly page = new End();
  readonly server = new End();

  constructor() {
    [this.page.other, this.server.other] = [this.server, this.page];
    for (const end of [this.page, this.server]) end.on('error', () => undefined);
  }

  get waits(): boolean {
    const { page, server } = this;
    return !page.destroyed && (server.destroyed || page.waiting.length + server.waiting.length > 0);
  }

  /** Whatever waits arrives, or as much of it as fits into so many bytes each way. */
  flush(up = Infinity, down = up): void {
    this.page.flush(up);
    this.server.flush(down);
    // A server that hangs up without a word is noticed.
    if (this.server.destroyed) this.page.destroy();
  }

  /** What waits never arrives. */
  cut(): void {
    this.page.destroy();
    this.server.destroy();
  }
}
