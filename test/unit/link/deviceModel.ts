import fc from 'fast-check';
import * as Y from 'yjs';
import { addDraft, readDrafts } from '../../../shared/desk.ts';
import { keptEdit, rowKey, type KeptEdit } from '../../../shared/keeping.ts';
import { Outbox } from '../../../shared/outbox.ts';

/** What can happen to one person's pages of one desk, the device under them, and the server. */
export type DeviceStep = { do: 'note' | 'write' | 'connect' | 'judge' | 'tell' | 'crash' | 'drop' | 'tab' };

const step: fc.Arbitrary<DeviceStep> = fc.record({
  do: fc.constantFrom('note', 'note', 'write', 'connect', 'judge', 'tell', 'crash', 'drop', 'tab'),
});
export const deviceCourse = fc.array(step, { minLength: 10, maxLength: 80 });

/** A server that stores what it judges, and a device that holds what was written to it. */
export class Device {
  readonly server = new Y.Doc();
  readonly rows = new Map<string, KeptEdit>();
  /** Ids of notes whose edit the device has taken in: these a person saw as entered. */
  readonly entered = new Set<string>();
  page = new DevicePage(this, 0);
  #pages = 1;
  #notes = 0;

  take({ do: what }: DeviceStep): void {
    if (what === 'crash' || what === 'tab') this.page = new DevicePage(this, this.#pages++);
    else if (what === 'note') this.page.note(`note-${String(this.#notes++).padStart(4, '0')}`);
    else this.page[what]();
  }
}

/** One load of a page: its document, its outbox, and edits that the device has not taken in yet. */
class DevicePage {
  readonly doc = new Y.Doc();
  readonly outbox = new Outbox<KeptEdit>(0, true);
  readonly #device: Device;
  #unwritten: KeptEdit[] = [];
  #number = 0;
  /** Frames on the open socket: the update of each, and whether the server has judged it. */
  #socket: { frames: Uint8Array[]; judged: number; told: number } | null = null;

  constructor(device: Device, page: number) {
    this.#device = device;
    const adopted = [...device.rows.values()];
    for (const { update } of adopted) Y.applyUpdate(this.doc, update, 'device');
    this.outbox.adopted(adopted, 0);
    this.doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin === 'server' || origin === 'device') return;
      const under = { owner: 'ana', document: 'desk/w/1/ana', page: `page-${page}`, number: ++this.#number };
      const edit = keptEdit(under, update, transaction);
      this.outbox.edited(edit, 0);
      this.#unwritten.push(edit);
      if (this.#socket !== null) this.#send('update', update);
    });
  }

  note(id: string): void {
    addDraft(this.doc, { id, lane: 'stop', text: id }, 'page');
  }
  /** The device takes everything in, in one step. */
  write(): void {
    for (const edit of this.#unwritten) {
      this.#device.rows.set(rowKey(edit), edit);
      for (const { thing } of edit.words) this.#device.entered.add(thing.slice('drafts/'.length));
    }
    this.outbox.kept(new Set(this.#unwritten));
    this.#unwritten = [];
  }
  connect(): void {
    if (this.#socket !== null) return;
    this.#socket = { frames: [], judged: 0, told: 0 };
    this.outbox.opened(0);
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#device.server), 'server');
    this.outbox.loaded();
    this.#send('step2', Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#device.server)));
  }
  judge(): void {
    const update = this.#socket?.frames[this.#socket.judged];
    if (update === undefined || this.#socket === null) return;
    this.#socket.judged++;
    Y.applyUpdate(this.#device.server, update);
  }
  tell(): void {
    if (this.#socket === null || this.#socket.told === this.#socket.judged) return;
    this.#socket.told = this.#socket.judged;
    const stored = this.outbox.acked(this.#socket.told, 0);
    this.#unwritten = this.#unwritten.filter((edit) => !stored.includes(edit));
    for (const edit of stored) this.#device.rows.delete(rowKey(edit));
  }
  drop(): void {
    this.#socket = null;
    this.outbox.dropped();
  }

  #send(kind: 'update' | 'step2', update: Uint8Array): void {
    this.outbox.sent(kind);
    this.#socket?.frames.push(update);
  }
}

export function notesOn(doc: Y.Doc): string[] {
  return readDrafts(doc).map(({ id }) => id);
}
