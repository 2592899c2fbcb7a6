import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentIds, type Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { catalogueEditSchema, editCatalogue, type CatalogueEdit } from '../../../shared/catalogue/edits.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { catalogueSchema } from '../../../shared/catalogue/schema.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { capability, group, input } from '../map/boards.ts';

const small: Catalogue = {
  ...functions27,
  groups: functions27.groups.slice(0, 3),
  capabilities: functions27.capabilities.filter(({ group }) =>
    functions27.groups.slice(0, 3).some(({ id }) => id === group),
  ),
};
const [first, second, third] = small.capabilities.map(({ id }) => id) as [string, string, string];

function edited(catalogue: Catalogue, ...edits: readonly CatalogueEdit[]): Catalogue {
  return edits.reduce((now, edit) => {
    const verdict = editCatalogue(now, edit);
    if (!verdict.ok) throw new Error(`${edit.kind}: ${verdict.code}`);
    return verdict.value;
  }, catalogue);
}
function refusal(catalogue: Catalogue, edit: CatalogueEdit): string {
  const verdict = editCatalogue(catalogue, edit);
  return verdict.ok ? 'ok' : verdict.code;
}
const byId = (catalogue: Catalogue, id: string) => catalogue.capabilities.find((each) => each.id === id);
const ids = (catalogue: Catalogue) => catalogue.capabilities.map(({ id }) => id);

describe('an edit of a catalogue', () => {
  it('describes a capability and leaves the rest of it', () => {
    const renamed = edited(small, { kind: 'describe', capability: first, name: '  Reports   to boards ' });
    expect(byId(renamed, first)).toEqual({ ...small.capabilities[0], name: 'Reports to boards' });
    const worded = edited(small, {
      kind: 'describe',
      capability: first,
      words: ['RAG', ' rag ', '', 'pack'],
    });
    expect(byId(worded, first)?.words).toEqual(['RAG', 'pack']);
    const without = edited(worded, {
      kind: 'describe',
      capability: first,
      words: [],
      definition: 'What we send',
    });
    expect(byId(without, first)).toEqual({ ...small.capabilities[0], definition: 'What we send' });
  });

  it('says what is wrong with a text, and what is not there', () => {
    const name = (name: string): CatalogueEdit => ({ kind: 'describe', capability: first, name });
    expect(refusal(small, name('  '))).toBe('empty-text');
    expect(refusal(small, name('x'.repeat(81)))).toBe('too-long');
    expect(refusal(small, name('a\u0000b'))).toBe('bad-name');
    expect(refusal(small, { kind: 'describe', capability: first, definition: 'x'.repeat(401) })).toBe(
      'too-long',
    );
    expect(refusal(small, { kind: 'remove', capability: 'not-there' })).toBe('map-moved');
    expect(refusal(small, { kind: 'merge', capability: first, into: first })).toBe('map-moved');
    const taken = {
      kind: 'add',
      id: second,
      group: small.groups[0]!.id,
      name: 'New',
      definition: '',
    } as const;
    expect(refusal(small, taken)).toBe('bad-request');
    const merged = edited(small, { kind: 'merge', capability: second, into: first });
    expect(refusal(merged, taken)).toBe('bad-request');
  });

  it('merges flat, with the words that people go on using', () => {
    const once = edited(
      small,
      { kind: 'describe', capability: first, words: ['pack'] },
      { kind: 'merge', capability: first, into: second },
    );
    const twice = edited(once, { kind: 'merge', capability: second, into: third });
    expect(byId(twice, third)?.formerly).toEqual([second, first]);
    expect(byId(twice, third)?.words).toEqual([
      small.capabilities[1]!.name,
      small.capabilities[0]!.name,
      'pack',
    ]);
    expect(currentIds(twice).get(first)).toBe(third);
  });

  it('splits a new one off, which stands behind the old, and follows it into a merge', () => {
    const split = (id: string): CatalogueEdit => {
      return { kind: 'split', capability: first, id, name: id, definition: '', items: [] };
    };
    const two = edited(small, split('own-one'), split('own-two'));
    expect(ids(two).slice(0, 3)).toEqual([first, 'own-two', 'own-one']);
    expect(byId(two, 'own-one')).toMatchObject({ splitFrom: first, group: small.capabilities[0]!.group });
    const merged = edited(two, { kind: 'merge', capability: first, into: 'own-one' });
    expect(byId(merged, 'own-one')?.splitFrom).toBeUndefined();
    expect(byId(merged, 'own-two')?.splitFrom).toBe('own-one');
  });

  it('moves capabilities and groups, and moves out of a group what it held', () => {
    const [one, two] = small.groups.map(({ id }) => id) as [string, string];
    const ahead = edited(small, { kind: 'move', capability: second, group: one, before: first });
    expect(ids(ahead).slice(0, 2)).toEqual([second, first]);
    const away = edited(small, { kind: 'move', capability: first, group: two, before: null });
    expect(byId(away, first)?.group).toBe(two);
    expect(refusal(small, { kind: 'move', capability: first, group: two, before: second })).toBe('map-moved');
    expect(refusal(small, { kind: 'group-remove', group: one, into: null })).toBe('map-moved');
    const gone = edited(small, { kind: 'group-remove', group: one, into: two });
    expect(gone.groups.map(({ id }) => id)).not.toContain(one);
    expect(ids(gone)).toHaveLength(ids(small).length);
    const turned = edited(small, { kind: 'group-move', group: two, before: one });
    expect(turned.groups.map(({ id }) => id).slice(0, 2)).toEqual([two, one]);
  });

  it('leaves one capability and one group at least', () => {
    const last = { ...small, groups: small.groups.slice(0, 1), capabilities: small.capabilities.slice(0, 1) };
    expect(refusal(last, { kind: 'remove', capability: first })).toBe('map-moved');
    const emptied = { ...last, capabilities: [{ ...last.capabilities[0]!, group: 'other' }] };
    expect(refusal(emptied, { kind: 'group-remove', group: last.groups[0]!.id, into: null })).toBe(
      'map-moved',
    );
  });

  it('stops where the map is full', () => {
    const add = (n: number): CatalogueEdit => {
      return { kind: 'add', id: `own-${n}`, group: small.groups[0]!.id, name: 'One more', definition: '' };
    };
    const room = LIMITS.capabilities - small.capabilities.length;
    const full = edited(small, ...Array.from({ length: room }, (_, n) => add(n)));
    expect(refusal(full, add(room))).toBe('map-full');
    expect(catalogueSchema.safeParse(full).success).toBe(true);
  });
});

const known = [...ids(small), 'own-1', 'own-2', 'own-3', 'not-there'];
const key = fc.constantFrom(...known);
const groupKey = fc.constantFrom(...small.groups.map(({ id }) => id), 'own-4', 'own-5');
const name = fc.oneof(fc.string({ maxLength: 90 }), fc.constant('A name'), fc.string({ unit: 'binary' }));
const maybe = fc.option(key, { nil: null });
const anyEdit: fc.Arbitrary<CatalogueEdit> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('describe' as const),
      capability: key,
      name,
      definition: name,
      words: fc.array(name),
    },
    { requiredKeys: ['kind', 'capability'] },
  ),
  fc.record({ kind: fc.constant('add' as const), id: key, group: groupKey, name, definition: name }),
  fc.record({ kind: fc.constant('remove' as const), capability: key }),
  fc.record({ kind: fc.constant('merge' as const), capability: key, into: key }),
  fc.record({
    kind: fc.constant('split' as const),
    capability: key,
    id: key,
    name,
    definition: name,
    items: fc.constant<string[]>([]),
  }),
  fc.record({ kind: fc.constant('move' as const), capability: key, group: groupKey, before: maybe }),
  fc.record({ kind: fc.constant('group-rename' as const), group: groupKey, name }),
  fc.record({ kind: fc.constant('group-add' as const), id: groupKey, name }),
  fc.record({ kind: fc.constant('group-move' as const), group: groupKey, before: fc.option(groupKey) }),
  fc.record({ kind: fc.constant('group-remove' as const), group: groupKey, into: fc.option(groupKey) }),
);
const edits = fc.array(anyEdit, { maxLength: 30 });
const groups = [1, 2, 3].map((number) =>
  group(
    number,
    known.map((on, index) => ({
      lane: index % 2 === 0 ? ('stop' as const) : ('start' as const),
      on,
      dots: index,
    })),
  ),
);
const whole = makeReport(input(groups, { catalogue: small })).numbers;

describe('any edits, one after the other', () => {
  it('leave a whole catalogue, every id once, and no id that a group can stand on but the removed ones', () => {
    fc.assert(
      fc.property(edits, (all) => {
        let now = small;
        const removed = new Set<string>();
        for (const edit of all) {
          expect(catalogueEditSchema.safeParse(edit).success).toBe(true);
          const verdict = editCatalogue(now, edit);
          if (!verdict.ok) continue;
          const before = currentIds(now);
          now = verdict.value;
          expect(catalogueSchema.safeParse(now).error?.issues ?? []).toEqual([]);
          const after = currentIds(now);
          for (const [id, stood] of before) {
            if (edit.kind === 'remove' && stood === edit.capability) removed.add(id);
            else if (!removed.has(id)) expect([edit.kind, id, after.has(id)]).toEqual([edit.kind, id, true]);
          }
        }
      }),
    );
  });

  it('never change how many notes and dots the report holds', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const catalogue = all.reduce((now, edit) => {
          const verdict = editCatalogue(now, edit);
          return verdict.ok ? verdict.value : now;
        }, small);
        const report = makeReport(input(groups, { catalogue }));
        const { notes, dots, placed, fitsNowhere, notPlaced } = report.numbers;
        expect([notes, dots]).toEqual([whole.notes, whole.dots]);
        expect(placed + fitsNowhere + notPlaced).toBe(notes);
      }),
      { numRuns: 40 },
    );
  });

  it('put what a removed capability held with the notes that are not placed, and a merged one’s with the other', () => {
    const before = makeReport(input(groups, { catalogue: small }));
    const removed = makeReport(
      input(groups, { catalogue: edited(small, { kind: 'remove', capability: first }) }),
    );
    const moved = capability(before, first).notes;
    expect(moved).toBe(3);
    expect(removed.numbers.notPlaced).toBe(before.numbers.notPlaced + moved);
    const catalogue = edited(small, { kind: 'merge', capability: first, into: second });
    const merged = makeReport(input(groups, { catalogue }));
    expect(merged.numbers.notPlaced).toBe(before.numbers.notPlaced);
    expect(capability(merged, second).notes).toBe(capability(before, second).notes + moved);
  });
});
