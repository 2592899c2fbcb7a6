import type { Role } from '../../../shared/workshop/state.ts';
import type { CreateRequest } from '../../../shared/workshop/requests.ts';
import type { TestApp } from '../../contract/app.ts';
import { connect, createWorkshop, enter, join, type Browser, type Control } from '../../contract/people.ts';
import { RawClient } from '../../contract/syncRaw.ts';

/** Somebody in a workshop, with their cookies and their control wire. */
export interface Actor {
  readonly role: Role;
  readonly browser: Browser;
  readonly person: string;
  readonly control: Control;
}

export interface Cast {
  readonly workshop: string;
  readonly code: string;
  readonly links: Awaited<ReturnType<typeof createWorkshop>>['links'];
  readonly host: Control;
  /** One of each role. */
  readonly of: Readonly<Record<Role, Actor>>;
  /** A second attendee, of the same group when there is one group. */
  readonly mate: Actor;
  /** Opens a stage by its kind, and waits until everybody knows. */
  open(kind: string): Promise<void>;
  close(): void;
}

/** A workshop with one person of each role and a second attendee, all connected. */
export async function gather(url: string, request: Partial<CreateRequest> = {}): Promise<Cast> {
  const made = await createWorkshop(url, { groups: 1, ...request });
  const seat = async (browser: Browser, person: string, role: Role): Promise<Actor> => {
    const control = await connect(browser, made.workshop, role);
    return { role, browser, person, control };
  };
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const named = request.anonymity === 'named';
  const attend = async (name: string) => {
    const { browser, person } = await join(url, made.code, named ? name : undefined);
    return seat(browser, person, 'attendee');
  };
  const staff = async (role: 'observer' | 'lead') => {
    const { browser, person } = await enter(url, made.links[role]);
    return seat(browser, person, role);
  };
  const of = {
    facilitator: { role: 'facilitator', browser: made.browser, person: host.snapshot!.you, control: host },
    attendee: await attend('Ana'),
    observer: await staff('observer'),
    lead: await staff('lead'),
  } as const;
  const mate = await attend('Ben');
  const all = [...Object.values(of), mate];
  return {
    workshop: made.workshop,
    code: made.code,
    links: made.links,
    host,
    of,
    mate,
    async open(kind) {
      const stage = host.state!.template.stages.findIndex((it) => it.kind === kind);
      await host.open(stage);
      const { round } = host.state!;
      await Promise.all(
        all.map(({ control }) =>
          control.untilState(`${kind} is open`, (s) => s.round === round && s.phase === 'open'),
        ),
      );
    },
    close() {
      for (const { control } of all) control.close();
    },
  };
}

/** A sync socket of somebody that sends what it likes. */
export function rawOf(
  app: Pick<TestApp, 'port'>,
  { browser, role }: Pick<Actor, 'browser' | 'role'>,
  document: string,
  headers: Record<string, string> = {},
): RawClient {
  const own = { cookie: browser.cookie, origin: browser.url, ...headers };
  return new RawClient(`ws://127.0.0.1:${app.port}/sync`, 'nobody', { document, role, headers: own });
}
