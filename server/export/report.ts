import { readBoard } from '../../shared/board.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import type { GroupInput, ReportInput } from '../../shared/map/input.ts';
import type { Report, ReportStage, ReportWorkshop } from '../../shared/map/report.ts';
import { boardName } from '../../shared/names.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type * as Y from 'yjs';
import type { Documents } from '../sync/documents.ts';

export interface ReportRequest {
  readonly state: WorkshopState;
  readonly documents: Pick<Documents, 'read'>;
  /** Server clock, milliseconds. */
  readonly now: number;
  /** Put the writers' names in: for an export that asks for them. An anonymous workshop never has any. */
  readonly names: boolean;
}

/** Reads every board (live first, else as stored, a damaged one as far as it goes) and makes the report. @throws StoreTrouble */
export async function buildWorkshopReport({ state, documents, now, names }: ReportRequest): Promise<Report> {
  const groups = await Promise.all(
    state.groups.map(async ({ id, number }): Promise<GroupInput> => {
      const read = (doc: Y.Doc, whole: boolean) => ({ board: readBoard(doc), damaged: !whole });
      const found = await documents.read(boardName(state.id, id), read);
      return { id, number, ...found, tally: state.tallies[id] ?? {} };
    }),
  );
  return makeReport(reportInput(state, groups, { now, names }));
}

/** What a report is made from, when the boards have been read. */
export function reportInput(
  state: WorkshopState,
  groups: readonly GroupInput[],
  { now, names }: Pick<ReportRequest, 'now' | 'names'>,
): ReportInput {
  const people = Object.values(state.people);
  return {
    workshop: workshopOf(state, now),
    catalogue: state.catalogue,
    people: state.importedPeople ?? people.filter((person) => person.role === 'attendee').length,
    groups,
    scales: state.template.stages.flatMap((stage) => stage.scales ?? []),
    ratings: state.ratings,
    arrangement: state.arrangement,
    carried: state.carried,
    names:
      names && state.anonymity === 'named' ? new Map(people.map((person) => [person.id, person.name])) : null,
  };
}

function workshopOf(state: WorkshopState, now: number): ReportWorkshop {
  const { id, name, tense, audience, anonymity, createdAt, revealed } = state;
  const stages = state.template.stages.map((stage, index): ReportStage => {
    const openings = state.history.filter((opened) => opened.index === index);
    const { lanePrompts } = stage;
    return {
      kind: stage.kind,
      name: stage.name,
      prompt: stage.prompt,
      lanePrompts: lanePrompts
        ? { stop: lanePrompts.stop.prompt, more: lanePrompts.more.prompt, start: lanePrompts.start.prompt }
        : null,
      openedAt: openings[0]?.at ?? null,
      endedAt: openings.at(-1)?.endedAt ?? null,
    };
  });
  const closed = state.phase === 'closed';
  return { id, name, tense, audience, anonymity, createdAt, reportedAt: now, revealed, closed, stages };
}
