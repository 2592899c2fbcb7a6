import { randomBytes } from 'node:crypto';
import { makeId } from '../../../shared/ids.ts';
import { Browser, Control, createWorkshop, join } from '../../contract/people.ts';
import { lasts } from '../../support/until.ts';
import type { CommandAnswer } from '../../../shared/workshop/wire.ts';
import type { Command } from '../../../shared/workshop/commands.ts';

/** Indexes of the stages of stop/more/start. */
export const STAGE = { write: 0, read: 1, cluster: 2, vote: 3, map: 4 } as const;

export interface Person {
  readonly name: string;
  readonly id: string;
  readonly browser: Browser;
}

export interface Workshop {
  readonly id: string;
  readonly code: string;
  readonly browser: Browser;
  readonly control: Control;
  readonly people: readonly Person[];
}

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hana'];

/** As a page does, asks again while a server has too much to do to take anybody in. */
async function letIn<T extends { readonly workshop: string }>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const answer = await ask().catch((error: unknown) => {
      if (tries < 30 && /^Error: not joined: (?:408|503)/.test(String(error))) return null;
      throw error;
    });
    if (answer?.workshop !== undefined) return answer;
    if (tries === 30) throw new Error(`not let in: ${JSON.stringify(answer)}`);
    await lasts(1000);
  }
}

/** Creates a workshop, and lets people join it all at once. */
export async function gather(url: string, people: number, groups: number): Promise<Workshop> {
  const { browser, workshop, code } = await letIn(() => createWorkshop(url, { groups }));
  const control = new Control(browser, workshop, 'facilitator');
  try {
    const joined = await Promise.all(
      Array.from({ length: people }, async (_, n): Promise<Person> => {
        const { browser: own, person } = await letIn(() => join(url, code));
        return { name: NAMES[n] ?? `P${n}`, id: person, browser: own };
      }),
    );
    await control.ready();
    await control.untilState('everybody is in', (s) => joined.every(({ id }) => id in s.people));
    return { id: workshop, code, browser, control, people: joined };
  } catch (error) {
    control.close();
    throw error;
  }
}

/** The same browser, led to another address of the same Flashmap. */
export function browserAt(url: string, { cookies }: Browser): Browser {
  const browser = new Browser(url);
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  return browser;
}

/** Milliseconds after which a command that nobody answered is sent again, and how often. */
const ANSWER = 3000;
const TRIES = 20;
const RETRIED: ReadonlySet<string> = new Set(['storage', 'try-later', 'restarting', 'broken']);

/** Sends a command with one id until somebody answers it, as a page does: over another node, if this one is gone. */
export async function persist(control: Control, command: Command): Promise<CommandAnswer> {
  const id = makeId((count) => randomBytes(count));
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await control.socket
      .timeout(ANSWER)
      .emitWithAck('command', { id, command })
      .catch((): CommandAnswer | null => null);
    if (answer !== null && (answer.ok || !RETRIED.has(answer.code))) return answer;
  }
  throw new Error(`${command.type} was not answered`);
}
