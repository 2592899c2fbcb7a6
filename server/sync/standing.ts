import type { ReasonCode } from '../../shared/reasons.ts';
import type { Condition } from '../../shared/wire/sync.ts';
import { StoreTrouble, type StoreCorrupt } from '../store/store.ts';
import type { RoomHost } from './host.ts';
import { byMember, type Edit, type Member } from './member.ts';
import type { StoredDocument } from './storedDocument.ts';

/** Whether a document takes edits now, what its people are told of that, and who is asked again when it is over. */
export class Standing {
  readonly #document: StoredDocument;
  readonly #host: Pick<RoomHost, 'store' | 'damaged'>;
  readonly #members: ReadonlySet<Member>;
  readonly #owed = new Set<Member>();
  #told: Condition = 'fine';
  #isSuspended = false;
  #seen: StoreCorrupt | null = null;

  constructor(
    document: StoredDocument,
    host: Pick<RoomHost, 'store' | 'damaged'>,
    members: ReadonlySet<Member>,
  ) {
    this.#document = document;
    this.#host = host;
    this.#members = members;
  }

  get condition(): Condition {
    if (this.#document.damage !== null) return 'damaged';
    return this.#host.store.inTrouble || this.#isSuspended ? 'storage' : 'fine';
  }

  /** The document is not known to be what is stored: nothing of it is told or taken in. */
  get isSuspended(): boolean {
    return this.#isSuspended;
  }

  suspend(): void {
    this.#isSuspended = true;
    this.tell();
  }

  /** Reads the document. @throws StoreTrouble */
  async load(): Promise<void> {
    await this.#document.load();
    this.look();
  }

  /** Goes back to what is stored. @throws StoreTrouble, DocumentClosed */
  async reconcile(): Promise<void> {
    await this.#document.reconcile();
    this.#isSuspended = false;
    this.look();
  }

  /** A damaged log is shown as far as it goes, and said to be damaged: never as if it were all. */
  look(): void {
    const { damage, name } = this.#document;
    if (damage !== null && damage !== this.#seen) this.#host.damaged(name, damage);
    this.#seen = damage;
    this.tell();
  }

  /** @throws StoreTrouble while nobody may read the document */
  checkReadable(): void {
    if (this.#isSuspended) throw new StoreTrouble('The storage has trouble.');
  }

  /** @throws StoreTrouble, StoreCorrupt when nothing can be stored now */
  check(): void {
    const { damage } = this.#document;
    if (damage !== null) throw damage;
    this.checkReadable();
    if (this.#host.store.inTrouble) throw new StoreTrouble('The storage has trouble.');
  }

  welcome(member: Member): void {
    if (this.#told !== 'fine') member.inform(this.#told);
  }

  leave(member: Member): void {
    this.#owed.delete(member);
  }

  /** Tells everybody when the condition has changed. */
  tell(): void {
    const { condition } = this;
    if (condition === this.#told) return;
    this.#told = condition;
    for (const member of this.#members) member.inform(condition);
  }

  /** Refuses edits without looking at them. */
  turnAway(edits: readonly Edit[], reason: ReasonCode): void {
    const outcomes = edits.map((edit) => ({ edit, refused: reason }));
    for (const [member, own] of byMember(outcomes)) member.judged(own);
    this.owe(edits.map(({ member }) => member));
  }

  /** Whose edits could not be stored. */
  owe(members: Iterable<Member>): void {
    for (const member of members) if (this.#members.has(member)) this.#owed.add(member);
  }

  get isOwing(): boolean {
    return this.#owed.size > 0;
  }

  /** It can be stored again: tells everybody. @returns those who were owed, and are no more */
  settle(): readonly Member[] {
    this.tell();
    const owed = [...this.#owed];
    this.#owed.clear();
    return owed;
  }
}
