import type { StageKind } from '../../shared/template/template.ts';
import { GROUPS } from '../../shared/words/console.ts';
import { groupMembers, openStage, type Group, type WorkshopState } from '../../shared/workshop/state.ts';
import type { GroupPulse, Pulse } from '../../shared/workshop/wire.ts';

/** After this long without a change a group may be stuck. Milliseconds. */
const QUIET = 3 * 60_000;

export interface Progress {
  readonly text: string;
  /** Null where there is no whole to measure against. */
  readonly share: { readonly done: number; readonly of: number } | null;
}

export interface GroupView {
  readonly group: Group;
  readonly members: number;
  readonly pulse: GroupPulse | null;
  readonly handUp: boolean;
  readonly ready: boolean;
  /** Whole minutes without a change, null while it is not worth a word. */
  readonly quiet: number | null;
  readonly needsYou: boolean;
  readonly progress: Progress | null;
}

/** How far a group is in a stage of a kind; null while nothing is known of it. */
export function progressOf(kind: StageKind, pulse: GroupPulse, members: number): Progress {
  const words = GROUPS.progress;
  const share = (done: number, of: number) => (of > 0 ? { done: Math.min(done, of), of } : null);
  switch (kind) {
    case 'write':
    case 'read':
      return { text: words.written(pulse.notes), share: null };
    case 'cluster':
      return {
        text: words.clustered(pulse.clustered, pulse.notes),
        share: share(pulse.clustered, pulse.notes),
      };
    case 'vote':
      return { text: words.voted(pulse.voted, members), share: share(pulse.voted, members) };
    case 'rate':
      return { text: words.rated(pulse.voted, members), share: share(pulse.voted, members) };
    case 'map':
      return { text: words.placed(pulse.placed, pulse.items), share: share(pulse.placed, pulse.items) };
    case 'commit':
    case 'review':
      return { text: words.commitments(pulse.commitments), share: null };
  }
}

/** Everything a tile says of each group, by number. @param now server clock */
export function groupViews(state: WorkshopState, pulse: Pulse | null, now: number): GroupView[] {
  const stage = openStage(state);
  // A closed workshop is looked at for what it promised.
  const kind = state.phase === 'closed' ? 'commit' : stage?.kind;
  const openedAt = state.history.at(-1)?.at ?? now;
  return state.groups.map((group) => {
    const members = groupMembers(state, group.id);
    const of = pulse?.groups[group.id] ?? null;
    const ready = state.ready.includes(group.id);
    const handUp = members.some(({ id }) => state.hands.includes(id));
    const still = now - Math.max(of?.changedAt ?? 0, openedAt);
    const working =
      state.phase === 'open' && stage !== null && stage.kind !== 'read' && stage.kind !== 'review';
    const quiet =
      working && !ready && of !== null && of.here > 0 && still >= QUIET ? Math.floor(still / 60_000) : null;
    return {
      group,
      members: members.length,
      pulse: of,
      handUp,
      ready,
      quiet,
      needsYou: handUp || quiet !== null,
      // An empty group has nothing to do, and what it did before stays worth a word.
      progress:
        kind && of && (members.length > 0 || of.notes > 0) ? progressOf(kind, of, members.length) : null,
    };
  });
}

/** Those that need somebody first: a raised hand before a quiet group, then by number. */
export function needFirst(views: readonly GroupView[]): GroupView[] {
  const urgency = (view: GroupView) => (view.handUp ? 0 : view.quiet !== null ? 1 : 2);
  return [...views].sort((a, b) => urgency(a) - urgency(b) || a.group.number - b.group.number);
}
