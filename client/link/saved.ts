import type { ReasonCode } from '../../shared/reasons.ts';

/** Whether what was done here is stored. Every kind follows from acks and frames of the server, never from hope. */
export interface SavedState {
  readonly kind: 'loading' | 'saved' | 'saving' | 'slow' | 'offline' | 'not-saved' | 'read-only';
  /** Edits that no ack has covered yet. */
  readonly unsaved: number;
  /** Why it was not saved. */
  readonly reason?: ReasonCode;
  /** Text that was refused and is kept for the person to copy. */
  readonly kept?: string;
}
