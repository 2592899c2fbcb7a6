import type { Response } from 'express';
import type { ReasonCode } from '../../shared/reasons.ts';
import { PROGRESS_TYPE, type ProgressLine } from '../../shared/wire/progress.ts';
import type { ExportPiece } from '../export/making.ts';
import { refusalBody } from '../refusal.ts';
import { sendRefusal } from './answers.ts';

/** How an export goes out over one response. */
export interface Delivery {
  take(this: void, piece: ExportPiece): void;
  /** It is whole. */
  end(): void;
  /** It will never be. */
  refuse(code: ReasonCode): void;
}

/** The file alone. Its head is sent with its first bytes, so that until then a refusal is one. */
export function asFile(response: Response): Delivery {
  return {
    take(piece) {
      if (piece.kind === 'file')
        response
          .set('Content-Disposition', `attachment; filename="${piece.filename}"`)
          .set('Content-Type', piece.contentType);
      if (piece.kind === 'bytes') response.write(piece.bytes);
    },
    end: () => void response.end(),
    refuse(code) {
      if (response.headersSent) return void response.destroy();
      response.removeHeader('Content-Disposition');
      sendRefusal(response, code);
    },
  };
}

/** Lines that tell how far it is, and the file's bytes between them (shared/wire/progress.ts). */
export function asProgress(response: Response): Delivery {
  let length = 0;
  const line = (said: ProgressLine) => void response.write(`${JSON.stringify(said)}\n`);
  // A balancer that gathered the answer would hold back what it is for.
  response.set({ 'Content-Type': PROGRESS_TYPE, 'X-Accel-Buffering': 'no' });
  line({ kind: 'waiting' });
  return {
    take(piece) {
      if (piece.kind !== 'bytes') return line(piece);
      length += piece.bytes.length;
      line({ kind: 'bytes', length: piece.bytes.length });
      response.write(piece.bytes);
    },
    end() {
      line({ kind: 'end', length });
      response.end();
    },
    refuse(code) {
      const { message } = refusalBody(code);
      line({ kind: 'refused', code, message });
      response.end();
    },
  };
}
