import { FITS_NOWHERE, type Catalogue } from '../catalogue/catalogue.ts';
import { editCatalogue, type CatalogueEdit } from '../catalogue/edits.ts';
import { arrange, type MapChange } from '../map/arrangement.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { WorkshopEvent } from './events.ts';
import { lastStep } from './mapHistory.ts';
import type { StepMark, StepWhat } from './mapSteps.ts';
import type { Person, WorkshopState } from './state.ts';

type Events = Verdict<readonly WorkshopEvent[]>;

/** Puts another catalogue in the place of the whole. */
export function replaceCatalogue(state: WorkshopState, person: Person, catalogue: Catalogue): Events {
  if (alike(state.catalogue, catalogue)) return accept([]);
  const what = said('replace', catalogue.name);
  return accept([{ type: 'catalogue.changed', catalogue, step: { by: handOf(person), what } }]);
}

/** The edit is made on the catalogue as it is now, so that two people who edit at once both have their way. */
export function editMap(state: WorkshopState, person: Person, edit: CatalogueEdit): Events {
  // Notes may still stand on an id that the catalogue has no more.
  if ('id' in edit && Object.hasOwn(state.mapHistory.names, edit.id)) return refuse('bad-request', 'id');
  const edited = editCatalogue(state.catalogue, edit);
  if (!edited.ok) return edited;
  const catalogue = edited.value;
  if (alike(state.catalogue, catalogue)) return accept([]);
  const changed: WorkshopEvent = {
    type: 'catalogue.changed',
    catalogue,
    step: { by: handOf(person), what: saidOfEdit(state.catalogue, catalogue, edit) },
  };
  if (edit.kind !== 'split' || edit.items.length === 0) return accept([changed]);
  const { id: capability, items } = edit;
  return accept([changed, { type: 'map.arranged', change: { kind: 'place', items, capability } }]);
}

/** What the lead says of items and of maturity, laid over the boards. Nothing happens where it changes nothing. */
export function arrangeMap(state: WorkshopState, person: Person, change: MapChange): Events {
  if (alike(state.arrangement, arrange(state.arrangement, change))) return accept([]);
  return accept([
    {
      type: 'map.arranged',
      change,
      step: { by: handOf(person), what: saidOfChange(state.catalogue, change) },
    },
  ]);
}

/** Takes the last step back that stands: what was before is put there anew, so that the log keeps both. */
export function undoMap(state: WorkshopState, person: Person, step: number): Events {
  const last = lastStep(state.mapHistory);
  if (last?.back === undefined || last.seq !== step) return refuse('map-moved');
  const { catalogue, changes } = last.back;
  const mark = { by: handOf(person), what: last.what, undoes: step };
  const back: WorkshopEvent[] = [
    ...(catalogue === null ? [] : [{ type: 'catalogue.changed', catalogue } as const]),
    ...changes.map((change) => ({ type: 'map.arranged', change }) as const),
  ];
  return accept(
    back.map((event, index) => (index === 0 ? { ...event, step: mark } : event) as WorkshopEvent),
  );
}

/** Nobody else gets here: COMMAND_ROLES has refused them. */
function handOf({ role }: Person): StepMark['by'] {
  return role === 'facilitator' ? 'facilitator' : 'lead';
}

function said(kind: StepWhat['kind'], subject: string, object = '', count = 0): StepWhat {
  return { kind, subject, object, count };
}

function saidOfEdit(before: Catalogue, after: Catalogue, edit: CatalogueEdit): StepWhat {
  const group = (id: string | null, of = before) => of.groups.find((each) => each.id === id)?.name ?? '';
  const name = (id: string, of = before) => of.capabilities.find((each) => each.id === id)?.name ?? '';
  switch (edit.kind) {
    case 'describe': {
      const [was, is] = [name(edit.capability), name(edit.capability, after)];
      return was === is ? said('describe', was) : said('rename', was, is);
    }
    case 'add':
      return said('add', name(edit.id, after), group(edit.group));
    case 'remove':
      return said('remove', name(edit.capability));
    case 'merge':
      return said('merge', name(edit.capability), name(edit.into));
    case 'split':
      return said('split', name(edit.id, after), name(edit.capability), edit.items.length);
    case 'move':
      return said('move', name(edit.capability), group(edit.group));
    case 'group-rename':
      return said('group-rename', group(edit.group), group(edit.group, after));
    case 'group-add':
      return said('group-add', group(edit.id, after));
    case 'group-move':
      return said('group-move', group(edit.group));
    case 'group-remove':
      return said('group-remove', group(edit.group), group(edit.into));
  }
}

function saidOfChange({ capabilities }: Catalogue, change: MapChange): StepWhat {
  const name = (id: string) => capabilities.find((each) => each.id === id)?.name ?? '';
  switch (change.kind) {
    case 'place': {
      const { capability, items } = change;
      if (capability === null) return said('place-back', '', '', items.length);
      if (capability === FITS_NOWHERE) return said('place-nowhere', '', '', items.length);
      return said('place', name(capability), '', items.length);
    }
    case 'value':
      return said('value', '', '', change.items.length);
    case 'maturity':
      return said('maturity', name(change.capability));
  }
}

/** Both come of one shape, so that the order of their keys is the same. */
function alike<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
