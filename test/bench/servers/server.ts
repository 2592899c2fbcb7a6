import type { Child } from '../child.ts';
import type { Room } from '../load/crowd.ts';

export const SERVER_KEYS = ['ours', 'yws', 'hp', 'hp16'] as const;
export type ServerKey = (typeof SERVER_KEYS)[number];

export interface Plan {
  readonly people: number;
  readonly rooms: number;
  readonly notesPerRoom: number;
}

/** A server in a process of its own, with everything that has to be there before people come. */
export interface BenchServer {
  readonly child: Child;
  /** Makes boards with notes on them, and a seat for each person. @throws NotPossible */
  open(plan: Plan): Promise<readonly Room[]>;
  /** Ends it as a power cut would, and starts it again on the same port and folder. */
  crash(): Promise<void>;
  /** Ends it and removes what it stored. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Options of node itself. */
  readonly node?: readonly string[];
  /** Where documents are to be stored, for servers that store nothing unless told so. */
  readonly stores?: boolean;
}

/** This server does not do that by its nature, which is an answer and no failure. */
export class NotPossible extends Error {}
