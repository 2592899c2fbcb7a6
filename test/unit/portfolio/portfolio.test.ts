import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../shared/limits.ts';
import {
  decidePortfolio,
  foldPortfolio,
  NO_FACETS,
  type PortfolioEvent,
  type PortfolioState,
} from '../../../shared/portfolio/portfolio.ts';
import {
  parseBringRequest,
  parseEnterPortfolio,
  parseFacets,
  parseFollowUp,
  parseNewPortfolio,
  parseNextWorkshop,
} from '../../../shared/portfolio/requests.ts';

const created: PortfolioEvent = { type: 'portfolio.created', id: 'portfolio-1', name: 'Our PMO' };
function folded(...events: PortfolioEvent[]): PortfolioState {
  let state: PortfolioState | null = null;
  for (const [index, event] of [created, ...events].entries())
    state = foldPortfolio(state, { at: index, event });
  return state!;
}
const added = (workshop: string): PortfolioEvent => ({ type: 'workshop.added', workshop });

describe('a portfolio', () => {
  it('is a fold over what was decided', () => {
    const facets = { ...NO_FACETS, sector: 'Health' };
    const state = folded(
      added('workshop-1'),
      added('workshop-2'),
      { type: 'workshop.described', workshop: 'workshop-2', facets },
      { type: 'workshop.removed', workshop: 'workshop-1' },
      { type: 'portfolio.renamed', name: 'All of them' },
    );
    expect(state).toEqual({
      id: 'portfolio-1',
      name: 'All of them',
      createdAt: 0,
      linkRenewedAt: null,
      workshops: [{ id: 'workshop-2', addedAt: 2, facets }],
    });
  });

  it('has each workshop once', () => {
    expect(folded(added('workshop-1'), added('workshop-1')).workshops).toHaveLength(1);
    expect(decidePortfolio(folded(added('workshop-1')), added('workshop-1'))).toEqual({
      ok: true,
      value: [],
    });
  });

  it('takes so many workshops and no more', () => {
    const full = folded(
      ...Array.from({ length: LIMITS.portfolioWorkshops }, (_, index) => added(`workshop-${index}`)),
    );
    expect(decidePortfolio(full, added('one-too-many'))).toMatchObject({ ok: false, code: 'over-limit' });
  });

  it('describes only what is in it', () => {
    const wanted: PortfolioEvent = { type: 'workshop.described', workshop: 'workshop-9', facets: NO_FACETS };
    expect(decidePortfolio(folded(), wanted)).toMatchObject({ ok: false, code: 'unknown-workshop' });
    expect(foldPortfolio(folded(), { at: 9, event: wanted }).workshops).toEqual([]);
  });
});

describe('what comes from outside', () => {
  it.each([
    ['null', null],
    ['a list', []],
    ['another key', { name: 'x', bring: null, admin: true }],
    ['a role that may not', { name: 'x', bring: { workshop: 'workshop-1', role: 'attendee' } }],
    ['a prototype’s key for an id', { name: 'x', bring: { workshop: 'toString', role: 'lead' } }],
  ])('is no new portfolio when it is %s', (_what, body) => {
    expect(parseNewPortfolio(body)).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('is parsed', () => {
    expect(parseNewPortfolio({ name: ' Our PMO ', bring: null })).toEqual({
      ok: true,
      value: { name: 'Our PMO', bring: null },
    });
    expect(parseBringRequest({ workshop: 'workshop-1', role: 'lead' }).ok).toBe(true);
    expect(parseEnterPortfolio({ portfolio: 'portfolio-1', secret: 'short' })).toMatchObject({
      code: 'unknown-link',
    });
    expect(parseFacets({ sector: ' Health  care ', role: '', maturity: '3' })).toEqual({
      ok: true,
      value: { sector: 'Health care', role: '', maturity: '3' },
    });
    expect(parseFacets({ sector: 'x'.repeat(LIMITS.facetChars + 1), role: '', maturity: '' }).ok).toBe(false);
  });

  it('is a follow-up within the bounds of a commitment', () => {
    expect(parseFollowUp({ action: ' Sent it\u0000 ' })).toEqual({ ok: true, value: { action: 'Sent it' } });
    expect(parseFollowUp({})).toMatchObject({ ok: false });
    expect(parseFollowUp({ intention: 'rewritten' })).toMatchObject({ ok: false });
    expect(parseFollowUp({ due: '2026-02-31' })).toMatchObject({ ok: false });
    expect(parseFollowUp({ due: '' })).toEqual({ ok: true, value: { due: '' } });
    expect(parseFollowUp({ result: 'x'.repeat(LIMITS.commitmentChars + 1) })).toMatchObject({
      code: 'too-long',
    });
  });

  it('is a next workshop with bounded luggage', () => {
    const create = {
      name: 'Autumn',
      anonymity: 'named',
      tense: 'has-happened',
      audience: 'sponsors',
      groups: 3,
    };
    const one = { workshop: 'workshop-1', group: 'group-0001', commitment: 'promise-1' };
    expect(parseNextWorkshop({ create, carried: [one], catalogueOf: null }).ok).toBe(true);
    const many = Array.from({ length: LIMITS.carried + 1 }, () => one);
    expect(parseNextWorkshop({ create, carried: many, catalogueOf: null }).ok).toBe(false);
    expect(parseNextWorkshop({ create: { ...create, name: '' }, carried: [], catalogueOf: null }).ok).toBe(
      false,
    );
  });
});
