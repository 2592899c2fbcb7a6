import { describe, expect, it } from 'vitest';
import { CATALOGUES, FITS_NOWHERE } from '../../../shared/catalogue/index.ts';
import { catalogueSchema } from '../../../shared/catalogue/schema.ts';
import { parseCommand } from '../../../shared/workshop/commands.ts';
import {
  parseCreateRequest,
  parseEnterRequest,
  parseJoinRequest,
} from '../../../shared/workshop/requests.ts';

const id = 'envelope-0001';

describe('a command', () => {
  it('is parsed whole', () => {
    const envelope = { id, command: { type: 'stage.open', stage: 1, round: 0 } };
    expect(parseCommand(envelope)).toEqual({ ok: true, value: envelope });
  });

  it.each([
    null,
    'stage.open',
    { id, command: { type: 'stage.open', stage: 1 } },
    { id, command: { type: 'stage.open', stage: 1.5, round: 0 } },
    { id, command: { type: 'stage.open', stage: 1, round: 0, force: true } },
    { id, command: { type: 'no.such.thing' } },
    { id: 'short', command: { type: 'timer.pause' } },
    { id, command: { type: 'groups.set', count: 101 } },
    { id, command: { type: 'person.move', person: '__proto__', group: 'group-one' } },
    { id, command: JSON.parse('{"type":"timer.pause","__proto__":{"role":"facilitator"}}') as unknown },
  ])('is refused as a whole when it is %j', (input) => {
    expect(parseCommand(input)).toMatchObject({ ok: false, code: 'bad-request' });
  });
});

describe('requests', () => {
  const create = {
    name: 'Meet-up',
    anonymity: 'anonymous',
    tense: 'has-happened',
    audience: 'pmo-team',
    groups: 12,
  };
  it('create with what the form asks', () => {
    expect(parseCreateRequest(create)).toMatchObject({
      ok: true,
      value: { template: 'stop-more-start', catalogue: 'functions-27' },
    });
    expect(parseCreateRequest({ ...create, name: '\u0007' })).toMatchObject({ ok: false, code: 'bad-name' });
    expect(parseCreateRequest({ ...create, name: '' })).toMatchObject({ ok: false, code: 'empty-text' });
    expect(parseCreateRequest({ ...create, audience: 'martians' })).toMatchObject({
      ok: false,
      code: 'bad-request',
      detail: 'audience',
    });
  });
  it('join and enter with nothing beside what they need', () => {
    expect(parseJoinRequest({ code: 'K7M4TX', role: 'facilitator' }).ok).toBe(false);
    expect(parseEnterRequest({ workshop: 'workshop1', secret: 'short' })).toEqual({
      ok: false,
      code: 'unknown-link',
    });
  });
});

describe('catalogues', () => {
  it.each(Object.entries(CATALOGUES))('%s is one that could be edited', (_name, catalogue) => {
    expect(catalogueSchema.safeParse(catalogue).success).toBe(true);
  });
  it('have 27 functions and 20', () => {
    expect(Object.values(CATALOGUES).map((c) => c.capabilities.length)).toEqual([27, 20]);
  });
  it('refuse an id twice, a group that is not there, and the tray as a capability', () => {
    const { capabilities, ...rest } = CATALOGUES['areas-5'];
    const [first] = capabilities;
    const bad = [[...capabilities, first], [{ ...first!, group: 'gone' }], [{ ...first!, id: FITS_NOWHERE }]];
    for (const list of bad)
      expect(catalogueSchema.safeParse({ ...rest, capabilities: list }).success).toBe(false);
  });
});
