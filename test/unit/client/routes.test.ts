import { describe, expect, it } from 'vitest';
import { parseRoute, paths, roleHome } from '../../../client/routes.ts';
import { ROLES } from '../../../shared/workshop/state.ts';

const WORKSHOP = 'Ab3_workshop-id1';
const GROUP = 'Gr0up_of-board-1';
const route = (address: string) => parseRoute(new URL(address, 'http://flashmap.test'));

describe('parseRoute', () => {
  it('knows every page', () => {
    expect(route('/')).toEqual({ page: 'home' });
    expect(route(`/w/${WORKSHOP}`)).toEqual({ page: 'attend', workshop: WORKSHOP });
    expect(route(`/w/${WORKSHOP}/console`)).toEqual({ page: 'console', workshop: WORKSHOP });
    expect(route(`/w/${WORKSHOP}/wall`)).toEqual({ page: 'wall', workshop: WORKSHOP });
    expect(route(`/w/${WORKSHOP}/map`)).toEqual({ page: 'outcomes', workshop: WORKSHOP, role: 'lead' });
    expect(route(`/w/${WORKSHOP}/board/${GROUP}?as=observer`)).toEqual({
      page: 'board',
      workshop: WORKSHOP,
      group: GROUP,
      role: 'observer',
    });
  });

  it('knows a shared link, whose secret stays behind the #', () => {
    expect(route(`/o/${WORKSHOP}/${GROUP}#s3cret`)).toEqual({
      page: 'shared',
      workshop: WORKSHOP,
      share: GROUP,
      secret: 's3cret',
    });
    expect(route(`/o/${WORKSHOP}`)).toEqual({ page: 'not-found' });
  });

  it('reads a code as people pass it on', () => {
    expect(route('/j/k7m-4tx')).toEqual({ page: 'join', code: 'K7M4TX' });
    expect(route('/j/K7M%204TX')).toEqual({ page: 'join', code: 'K7M4TX' });
    expect(route('/j/')).toEqual({ page: 'join', code: '' });
    expect(route('/j/nonsense%E0%A4%A')).toEqual({ page: 'join', code: 'nonsense%E0%A4%A' });
  });

  it('takes the secret of a link from behind the hash only', () => {
    const secret = 's'.repeat(22);
    expect(route(`/enter/${WORKSHOP}#${secret}`)).toEqual({ page: 'enter', workshop: WORKSHOP, secret });
    expect(route(`/enter/${WORKSHOP}`)).toEqual({ page: 'enter', workshop: WORKSHOP, secret: '' });
  });

  it('falls back to the role of the page when the address names none, or nonsense', () => {
    expect(route(`/w/${WORKSHOP}/map?as=facilitator`)).toMatchObject({ role: 'facilitator' });
    expect(route(`/w/${WORKSHOP}/map?as=god`)).toMatchObject({ role: 'lead' });
    expect(route(`/w/${WORKSHOP}/board/${GROUP}`)).toMatchObject({ role: 'facilitator' });
  });

  it.each([
    '/nowhere',
    '/w',
    '/w/short',
    `/w/${WORKSHOP}/nowhere`,
    `/w/${WORKSHOP}/board`,
    `/w/${WORKSHOP}/console/more`,
    `/w/${WORKSHOP}/board/${GROUP}/more`,
    '/w/constructor/console',
  ])('has no page at %s', (address) => {
    expect(route(address)).toEqual({ page: 'not-found' });
  });

  it('reads back every path it writes', () => {
    expect(route(paths.join('K7M4TX'))).toEqual({ page: 'join', code: 'K7M4TX' });
    expect(route(paths.board(WORKSHOP, GROUP, 'lead'))).toMatchObject({ page: 'board', role: 'lead' });
    expect(route(paths.outcomes(WORKSHOP, 'facilitator'))).toMatchObject({ role: 'facilitator' });
    const pages = ROLES.map((role) => route(roleHome(WORKSHOP, role)).page);
    expect(pages).toEqual(['console', 'attend', 'wall', 'outcomes']);
  });
});
