import { readdir, readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { addDraft } from '../../../shared/desk.ts';
import type { TestApp } from '../../contract/app.ts';
import { openBoard, openDesk, stored, type OpenDocument } from '../../contract/documents.ts';
import { connect, createWorkshop, enter, freshId, join, type Control } from '../../contract/people.ts';

export const CANARY = 'canary-7f3a-weekly-status-theatre';
const WRITE = 0;

/** Whether any file of a folder holds these bytes. */
export async function filesHold(folder: string, needle: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => joinPath(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return contents.some((content) => content.includes(needle));
}

export function framesHold(documents: readonly OpenDocument[], needle: string | Buffer): boolean {
  return documents.some(({ frames }) => frames.some((frame) => Buffer.from(frame).includes(needle)));
}

/** A workshop of one group with a writer, a mate, a facilitator, an observer, all watching everything they may. */
export async function room(app: TestApp) {
  const made = await createWorkshop(app.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const wall = await enter(app.url, made.links.observer);
  const wallControl = await connect(wall.browser, made.workshop, 'observer');
  const [writer, mate] = [await join(app.url, made.code), await join(app.url, made.code)];
  const writerControl = await connect(writer.browser, made.workshop, 'attendee');
  const mateControl = await connect(mate.browser, made.workshop, 'attendee');
  await host.open(WRITE);
  await writerControl.untilState('writing is open', (state) => state.round === 1);
  await mateControl.untilState('writing is open', (state) => state.round === 1);
  const others = [
    await openBoard(mate.browser, mateControl, 'attendee'),
    await openDesk(mate.browser, mateControl),
    await openBoard(made.browser, host, 'facilitator', host.state!.groups[0]!.id),
    await openBoard(wall.browser, wallControl, 'observer', host.state!.groups[0]!.id),
  ];
  const desk = await openDesk(writer.browser, writerControl);
  const draftId = freshId();
  addDraft(desk.doc, { id: draftId, lane: 'stop', text: CANARY }, 'test');
  await stored(desk, writer.browser, 'attendee');
  return { made, host, wall, writer, mate, writerControl, mateControl, wallControl, others, desk, draftId };
}

export function end({ others, desk, ...rest }: Awaited<ReturnType<typeof room>>): void {
  for (const document of [...others, desk]) document.close();
  for (const control of [rest.host, rest.writerControl, rest.mateControl, rest.wallControl] as Control[])
    control.close();
}
