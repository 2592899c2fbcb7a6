import type { StageKind } from './template/template.ts';
import type { Role } from './workshop/state.ts';

/**
 * Every place in a document that a person can touch. `.add` and `.remove` are the entry itself; the rest are its keys.
 * The gate resolves each struct and each deletion of an update to one of these, and the table below decides.
 */
export const PLACES = [
  'desk.sheet',
  'desk.drafts',
  'desk.dots',
  'desk.ratings',
  'note.add',
  'note.remove',
  'note.lane',
  'note.text',
  'note.pos',
  'note.cluster',
  'note.capability',
  'note.author',
  'cluster.add',
  'cluster.remove',
  'cluster.lane',
  'cluster.title',
  'cluster.pos',
  'cluster.capability',
  'commitment.add',
  'commitment.remove',
  'commitment.intention',
  'commitment.owner',
  'commitment.due',
  'commitment.capability',
  'commitment.action',
  'commitment.result',
] as const;
export type Place = (typeof PLACES)[number];

const SORTING: readonly Place[] = [
  'note.lane',
  'note.text',
  'note.pos',
  'note.cluster',
  'cluster.add',
  'cluster.remove',
  'cluster.lane',
  'cluster.title',
  'cluster.pos',
];
const PLACING: readonly Place[] = ['note.capability', 'cluster.capability'];
const COMMITTING: readonly Place[] = [
  'commitment.add',
  'commitment.remove',
  'commitment.intention',
  'commitment.owner',
  'commitment.due',
  'commitment.capability',
];
const REVIEWING: readonly Place[] = [
  'commitment.action',
  'commitment.result',
  'commitment.owner',
  'commitment.due',
];
const DRAFTING: readonly Place[] = ['desk.sheet', 'desk.drafts'];

type Rights = Readonly<Record<StageKind, Partial<Record<Role, readonly Place[]>>>>;

/**
 * Who may change what, by the kind of the open stage. In the lobby, while a stage closes and after the workshop nobody
 * may change anything. Notes are published by the server alone, so no role has `note.add` or `note.author`.
 */
const RIGHTS: Rights = {
  write: { attendee: DRAFTING },
  read: {},
  cluster: { attendee: SORTING, facilitator: [...SORTING, 'note.remove'] },
  vote: { attendee: ['desk.dots'] },
  rate: { attendee: ['desk.ratings'] },
  map: { attendee: PLACING, facilitator: [...PLACING, 'cluster.title'] },
  commit: { attendee: COMMITTING, facilitator: COMMITTING },
  review: { attendee: REVIEWING, facilitator: REVIEWING, lead: REVIEWING },
};

export interface StageRights {
  readonly kind: StageKind;
  readonly lateNotes?: boolean;
}

/** The places that a role may touch; `stage` is null when no stage is open. */
export function placesOf(role: Role, stage: StageRights | null): ReadonlySet<Place> {
  if (stage === null) return new Set();
  const places = RIGHTS[stage.kind][role] ?? [];
  return new Set(stage.lateNotes === true && role === 'attendee' ? [...places, ...DRAFTING] : places);
}

/** Whether a role may touch a place; in no stage, nobody may touch any. */
export function allows(role: Role, stage: StageRights | null, place: Place): boolean {
  return placesOf(role, stage).has(place);
}
