import { isId, parseJoinCode } from '../shared/ids.ts';
import { ROLES, type Role } from '../shared/workshop/state.ts';

/** Every address of the client. Addresses that name a role in `?as=` are shared by several roles. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'join'; readonly code: string }
  | { readonly page: 'import' }
  | { readonly page: 'enter'; readonly workshop: string; readonly secret: string }
  | { readonly page: 'attend'; readonly workshop: string }
  | { readonly page: 'console'; readonly workshop: string }
  | { readonly page: 'wall'; readonly workshop: string }
  | { readonly page: 'outcomes'; readonly workshop: string; readonly role: Role }
  | { readonly page: 'board'; readonly workshop: string; readonly group: string; readonly role: Role }
  | { readonly page: 'shared'; readonly workshop: string; readonly share: string; readonly secret: string }
  | { readonly page: 'portfolio'; readonly portfolio: string; readonly secret: string }
  | { readonly page: 'not-found' };

const NOT_FOUND: Route = { page: 'not-found' };

/** Reads an address. What no page answers to is `not-found`; a malformed code still leads to the join page, which says so. */
export function parseRoute(url: Pick<URL, 'pathname' | 'search' | 'hash'>): Route {
  const [first, second, third, fourth, ...rest] = url.pathname.split('/').filter(Boolean);
  if (rest.length > 0) return NOT_FOUND;
  if (first === undefined) return { page: 'home' };
  if (first === 'j' && third === undefined) return { page: 'join', code: readCode(second) };
  if (first === 'import' && second === undefined) return { page: 'import' };
  if (!isId(second)) return NOT_FOUND;
  if (first === 'enter' && third === undefined) {
    return { page: 'enter', workshop: second, secret: url.hash.slice(1) };
  }
  if (first === 'o' && isId(third) && fourth === undefined) {
    return { page: 'shared', workshop: second, share: third, secret: url.hash.slice(1) };
  }
  if (first === 'p' && third === undefined) {
    return { page: 'portfolio', portfolio: second, secret: url.hash.slice(1) };
  }
  if (first !== 'w') return NOT_FOUND;
  const role = readRole(url.search);
  if (third === 'board') {
    return isId(fourth)
      ? { page: 'board', workshop: second, group: fourth, role: role ?? 'facilitator' }
      : NOT_FOUND;
  }
  if (fourth !== undefined) return NOT_FOUND;
  switch (third) {
    case undefined:
      return { page: 'attend', workshop: second };
    case 'console':
    case 'wall':
      return { page: third, workshop: second };
    case 'map':
      return { page: 'outcomes', workshop: second, role: role ?? 'lead' };
    default:
      return NOT_FOUND;
  }
}

function readCode(text: string | undefined): string {
  const code = parseJoinCode(decode(text ?? ''));
  return code.ok ? code.value : decode(text ?? '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readRole(search: string): Role | null {
  const wanted = new URLSearchParams(search).get('as');
  return ROLES.find((role) => role === wanted) ?? null;
}

export const paths = {
  home: '/',
  import: '/import',
  join: (code: string) => `/j/${code}`,
  attend: (workshop: string) => `/w/${workshop}`,
  console: (workshop: string) => `/w/${workshop}/console`,
  wall: (workshop: string) => `/w/${workshop}/wall`,
  outcomes: (workshop: string, role: Role) => `/w/${workshop}/map${role === 'lead' ? '' : `?as=${role}`}`,
  portfolio: (portfolio: string) => `/p/${portfolio}`,
  board: (workshop: string, group: string, role: Role) => `/w/${workshop}/board/${group}?as=${role}`,
};

/** Where a person of a role begins. */
export function roleHome(workshop: string, role: Role): string {
  switch (role) {
    case 'facilitator':
      return paths.console(workshop);
    case 'attendee':
      return paths.attend(workshop);
    case 'observer':
      return paths.wall(workshop);
    case 'lead':
      return paths.outcomes(workshop, 'lead');
  }
}
