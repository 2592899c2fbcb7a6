import type { RefusalBody } from './requests.ts';
import type { CommandEnvelope } from './commands.ts';
import type { LoggedEvent } from './events.ts';
import type { WorkshopState } from './state.ts';

/**
 * socket.io events. The handshake's `auth` names the workshop and the role whose cookie counts: { workshop, role }.
 * client -> server: `command` (with ack), `report` (how many edits are not saved yet; no ack).
 * server -> client: `state` (on connect, and when what the person may know has changed), `event`, `pulse`, `refused`.
 */
export interface ClientToServer {
  command(envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void): void;
  report(report: { readonly unsaved: number }): void;
}
export interface ServerToClient {
  state(snapshot: StateSnapshot): void;
  event(event: LoggedEvent): void;
  pulse(pulse: Pulse): void;
  /** The last word before the server hangs up. */
  refused(refusal: RefusalBody): void;
}

export type CommandAnswer = { readonly ok: true; readonly seq: number } | RefusalBody;

export interface StateSnapshot {
  readonly version: number;
  readonly seq: number;
  /** The server's clock when it was sent, for timers. */
  readonly now: number;
  /** Id of the person who is looking. */
  readonly you: string;
  readonly state: WorkshopState;
  /** How people get in: the address a QR holds, and the host to print. */
  readonly joinUrl: string;
}

/**
 * What changes too often to be an event: sent to facilitators and observers about once a second while it changes.
 * Counts only: in a write stage a group's `notes` are drafts, and nothing else is known of them.
 */
export interface Pulse {
  readonly now: number;
  readonly here: number;
  readonly offline: number;
  readonly unsaved: number;
  /** Whether the server stores what people write now. */
  readonly storing: boolean;
  /** Facilitators only: attendees who are not connected, with the server time since when. */
  readonly away: readonly { readonly person: string; readonly since: number }[];
  readonly groups: Readonly<Record<string, GroupPulse>>;
}

export interface GroupPulse {
  readonly here: number;
  readonly notes: number;
  /** Known from the reveal on. */
  readonly lanes: { readonly stop: number; readonly more: number; readonly start: number } | null;
  readonly clustered: number;
  readonly items: number;
  readonly placed: number;
  readonly commitments: number;
  /** A part of what stood on the board cannot be read, and it takes no changes. */
  readonly damaged: boolean;
  /** People of the group who have given dots, or ratings, in this stage. */
  readonly voted: number;
  /** Server time of the last change on the board or on a desk of the group. */
  readonly changedAt: number | null;
}
