import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Embedder } from '../../../shared/suggest/embedder.ts';
import { Suggester } from '../../../shared/suggest/suggester.ts';

const now = () => Promise.resolve();
let shipped: Suggester;
beforeAll(async () => {
  shipped = await Suggester.of(functions27, null, now);
});

const first = async (suggester: Suggester, text: string) =>
  (await suggester.suggest([[text]]))[0]?.map(({ capability }) => capability) ?? [];

const ids = functions27.capabilities.map(({ id }) => id);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    ' \n',
    '🤷🏽‍♀️',
    '\u202egniht',
    'x'.repeat(5000),
    '\ud800',
    '状態報告',
    'تقرير',
    '__proto__ constructor',
  ),
  fc
    .array(fc.constantFrom('report', 'weekly', 'risk', 'the', 'of', 'lessons', 'PMO', 'audit', 'zzz'), {
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
);

describe('suggestions', () => {
  it('are three at most, likeliest first, shares of one, and the same for the same text', async () => {
    const again = await Suggester.of(functions27, null, now);
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 4 }), async (texts) => {
        const [likely = []] = await shipped.suggest([texts]);
        const scores = likely.map(({ score }) => score);
        expect(likely.length).toBeLessThanOrEqual(3);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThan(1.000001);
        expect(new Set(likely.map(({ capability }) => capability)).size).toBe(likely.length);
        expect(await again.suggest([texts])).toEqual([likely]);
      }),
    );
  });

  it('are none for what says nothing', async () => {
    for (const text of ['', '  ', 'the of and', '🙂', '???']) expect(await first(shipped, text)).toEqual([]);
    expect(await shipped.suggest([[]])).toEqual([[]]);
  });

  it('stand slips of the finger, plurals, spelling and joined words', async () => {
    for (const text of ['dashbords', 'Dash boards', 'dashboard!!', 'DASHBOARD']) {
      expect(await first(shipped, text)).toContain('scoreboard');
    }
    expect((await first(shipped, 'prioritization'))[0]).toBe('prioritise');
    expect((await first(shipped, 'prioritisatoin'))[0]).toBe('prioritise');
    expect((await first(shipped, 'leson lerned libary'))[0]).toBe('lessons-db');
    expect((await first(shipped, 'health-check'))[0]).toBe('audits');
    expect((await first(shipped, 'stakeholdres expectatoins'))[0]).toBe('customers');
    expect((await first(shipped, 'depandancies betwen projets'))[0]).toBe('coordinate');
  });

  it('read the everyday words of three more languages, the long ones of German in parts', async () => {
    const notes = [
      ['Risikoregister, das keiner pflegt', 'risk-db'],
      ['RESSOURCENENGPÄSSE', 'resources'],
      ['Statusberichtsflut', 'report-status'],
      ['suivi des délais et des coûts', 'monitor-performance'],
      ['plantillas más sencillas', 'toolset'],
    ] as const;
    for (const [text, capability] of notes) expect((await first(shipped, text))[0], text).toBe(capability);
  });

  it('tell a name in capitals from a word', async () => {
    expect((await first(shipped, 'SAFe'))[0]).toBe('methodology');
    expect((await first(shipped, 'safe'))[0]).not.toBe('methodology');
  });

  it('read a cluster as its title and all of its notes', async () => {
    const cluster = ['Mondays', 'stop the weekly report', 'shorter status slides', 'who reads this pack?'];
    expect((await shipped.suggest([cluster]))[0]?.[0]?.capability).toBe('report-status');
  });
});

describe('what people confirm', () => {
  it('is suggested for the same text from then on, and never lowers its capability', async () => {
    const share = async (suggester: Suggester, text: string, capability: string) => {
      const all = await suggester.suggest([[text]]);
      return all[0]?.find((one) => one.capability === capability)?.score ?? 0;
    };
    const placed = fc.record({ text: anyText, capability: fc.constantFrom(...ids) });
    await fc.assert(
      fc.asyncProperty(fc.array(placed, { maxLength: 3 }), placed, async (before, { text, capability }) => {
        const had = await shipped.learning(before);
        const has = await had.learning([...before, { text, capability }]);
        expect(await share(has, text, capability)).toBeGreaterThanOrEqual(
          (await share(had, text, capability)) - 1e-9,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('teaches a word of the house', async () => {
    const said = 'Zwutschgerl einfrieren';
    expect(await first(shipped, said)).not.toContain('scoreboard');
    const taught = await shipped.learning([{ text: 'Zwutschgerl abschaffen', capability: 'scoreboard' }]);
    expect((await first(taught, said))[0]).toBe('scoreboard');
    expect(await first(shipped, said)).not.toContain('scoreboard');
    const forgot = await taught.learning([]);
    expect(await first(forgot, said)).toEqual(await first(shipped, said));
  });

  it('counts where its capability was merged into, and not at all where that is gone', async () => {
    const merged: Catalogue = {
      ...functions27,
      capabilities: functions27.capabilities
        .filter(({ id }) => id !== 'archives' && id !== 'scanning')
        .map((one) => (one.id === 'lessons-db' ? { ...one, formerly: ['archives'] } : one)),
    };
    const suggester = await Suggester.of(merged, null, now);
    expect((await first(suggester, 'folder structure on the shared drive'))[0]).toBe('lessons-db');
    const taught = await suggester.learning([
      { text: 'blue binders', capability: 'archives' },
      { text: 'green binders', capability: 'scanning' },
    ]);
    expect((await first(taught, 'blue binders'))[0]).toBe('lessons-db');
    expect(await first(taught, 'green binders')).not.toContain('scanning');
  });
});

describe('the words of a PMO', () => {
  it('count beside those that are shipped', async () => {
    const own: Catalogue = {
      ...functions27,
      capabilities: functions27.capabilities.map((one) =>
        one.id === 'resources' ? { ...one, words: ['Kapa-Runde', 'Ampelrunde'] } : one,
      ),
    };
    expect(await first(shipped, 'no more Kapa-Runde')).not.toContain('resources');
    expect((await first(await Suggester.of(own, null, now), 'no more Kapa-Runde'))[0]).toBe('resources');
  });

  it('are all there is of a catalogue of their own', async () => {
    const bare: Catalogue = {
      id: 'ours',
      name: 'Ours',
      groups: [{ id: 'g', name: 'G' }],
      capabilities: [
        { id: 'bakery', group: 'g', name: 'Baking bread', definition: 'Loaves and rolls.' },
        { id: 'garden', group: 'g', name: 'Gardening', definition: 'Trees and flowers.' },
      ],
    };
    const suggester = await Suggester.of(bare, null, now);
    expect(await first(suggester, 'more flowers')).toEqual(['garden', 'bakery']);
    // Nothing speaks for either, so nothing is suggested.
    expect(await first(suggester, 'quarterly figures')).toEqual([]);
  });
});

describe('a model of an organisation', () => {
  /** Knows two meanings. */
  const meanings: Embedder = {
    embed: (texts) =>
      Promise.resolve(texts.map((text) => (/fish|archive|folder/i.test(text) ? [1, 0] : [0, 1]))),
  };
  it('decides by its own likeness, and the words are heard beside it', async () => {
    const suggester = await Suggester.of(functions27, meanings, now);
    expect((await first(suggester, 'fish'))[0]).toBe('archives');
  });
});
