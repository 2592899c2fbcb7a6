import type { ImportProblem } from '../../shared/import/finding.ts';
import { IMPORT_LIMITS } from '../../shared/import/limits.ts';
import { notReadable } from '../../shared/import/readable.ts';
import {
  isDay,
  READ_BY_ITSELF,
  type HeldChoices,
  type ImportPreview,
  type TableChoices,
  type WorkshopImport,
} from '../../shared/import/requests.ts';
import { IMPORTED } from '../../shared/words/imported.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { postJson, type Failure } from '../api.ts';
import { BroughtFiles, type Brought } from './brought.ts';
import { readFile } from './file.ts';

export type Shown = Exclude<ImportPreview, { kind: 'catalogue' | 'problem' }>;

/** One import: the text, what the person says of it, and what the server would make of both. Nothing is stored before `bring`. */
export class Importing {
  text = $state.raw('');
  /** Name of the file; empty for a paste. */
  file = $state.raw('');
  held = $state.raw<HeldChoices>(freshHeld());
  table = $state.raw<TableChoices>(READ_BY_ITSELF);
  shown = $state.raw<Shown | null>(null);
  problem = $state.raw<ImportProblem | 'is-catalogue' | null>(null);
  failed = $state.raw<Failure | null>(null);
  /** What came of the same text before, in this browser. */
  before = $state.raw<Brought | null>(null);
  busy = $state.raw<'reading' | 'bringing' | null>(null);
  readonly #brought = new BroughtFiles();
  #look = 0;

  async takeFile(file: File): Promise<void> {
    this.clear();
    const picked = await readFile(file);
    if (picked === null) this.problem = 'too-large';
    else await this.#take(picked.text, picked.name);
  }

  async takeText(text: string): Promise<void> {
    this.clear();
    await this.#take(text, '');
  }

  clear(): void {
    this.#look += 1;
    this.text = '';
    this.file = '';
    this.table = READ_BY_ITSELF;
    this.shown = null;
    this.problem = null;
    this.failed = null;
    this.before = null;
    this.busy = null;
  }

  async choose(change: Partial<TableChoices>): Promise<void> {
    this.table = { ...this.table, ...change };
    await this.look();
  }

  /** @param looks whether it changes what would come in. */
  async say(change: Partial<HeldChoices>, looks: boolean): Promise<void> {
    this.held = { ...this.held, ...change };
    if (looks) await this.look();
  }

  /** Asks the server what would come in; of several looks only the last counts. */
  async look(): Promise<void> {
    const look = ++this.#look;
    this.busy = 'reading';
    const answer = await postJson<ImportPreview>('/api/imports/preview', this.#request());
    if (look !== this.#look) return;
    this.busy = null;
    this.failed = answer.ok ? null : answer;
    if (!answer.ok) return;
    const { value } = answer;
    this.problem = value.kind === 'problem' ? value.problem : null;
    this.shown = value.kind === 'report' || value.kind === 'notes' ? value : null;
  }

  /** @returns the new workshop's id, or null when it was refused. */
  async bring(): Promise<string | null> {
    if (this.busy !== null) return null;
    this.busy = 'bringing';
    const answer = await postJson<CreateResponse>('/api/imports', this.#request());
    this.busy = null;
    this.failed = answer.ok ? null : answer;
    if (!answer.ok) return null;
    const { workshop } = answer.value;
    const name = this.shown?.kind === 'report' ? this.shown.name : this.held.name;
    this.#brought.remember(this.text, { workshop, name, at: Date.now() });
    return workshop;
  }

  async #take(text: string, file: string): Promise<void> {
    this.text = text;
    this.file = file;
    this.before = this.#brought.before(text);
    this.held = { ...this.held, people: null, name: nameOf(file), date: dateIn(file) ?? this.held.date };
    const problem = notReadable(text);
    if (text.length > IMPORT_LIMITS.chars) this.problem = 'too-large';
    else if (problem !== null) this.problem = problem;
    else if (/^\s*</.test(text.slice(0, 1000))) this.problem = 'is-catalogue';
    else await this.look();
  }

  #request(): WorkshopImport {
    const { text, table, held } = this;
    if (/^\s*\{/.test(text.slice(0, 1000))) return { kind: 'report', text };
    return { kind: 'notes', text, table, held: { ...held, name: held.name.trim() || IMPORTED.workshop } };
  }
}

function nameOf(file: string): string {
  return file
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .slice(0, 80);
}

/** "2025-10-02 Autumn.csv" was held on that day. */
function dateIn(file: string): string | null {
  const found = /(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(file);
  const date = found?.slice(1).join('-') ?? '';
  return isDay(date) ? date : null;
}

function freshHeld(): HeldChoices {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return {
    name: '',
    date: day.map((part) => String(part).padStart(2, '0')).join('-'),
    tense: 'has-happened',
    audience: 'pmo-team',
    anonymity: 'anonymous',
    people: null,
    catalogue: 'functions-27',
  };
}
