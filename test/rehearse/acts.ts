import { itemsOf, readBoard, type BoardView, type Note } from '../../shared/board.ts';
import { addToCluster, clusterNotes, placeItem, renameCluster } from '../../shared/boardEdits.ts';
import { FITS_NOWHERE } from '../../shared/catalogue/catalogue.ts';
import { addCommitment, changeCommitment } from '../../shared/commitmentEdits.ts';
import { addDraft, setDots, setRating } from '../../shared/desk.ts';
import { LANES } from '../../shared/lanes.ts';
import type { StageKind } from '../../shared/template/template.ts';
import { guessCapability } from './guess.ts';
import type { Actor, Scene } from './scene.ts';

type Act = () => void;
type Acts = (person: Actor, scene: Scene) => Act[];

/** What a person does in a stage of each kind: a list of small edits, made one after the other. */
export const ACTS: Readonly<Record<StageKind, Acts>> = {
  write: (person, { desk, group }) =>
    person.notes.map(({ lane, text }) => () => {
      addDraft(desk!.doc, { id: person.newId(), lane, text }, person);
      person.ledger.note(person.you, { kind: 'note', lane, text, group });
    }),

  read: () => [],

  // One lane each, so that a group sorts its whole board and people still work beside each other.
  cluster: (person, scene) =>
    LANES.filter((_, index) => index % scene.seats === scene.seat).flatMap((lane) => {
      const notes = view(scene).notes.filter((n) => n.lane === lane);
      const themes = new Map<string, Note[]>();
      for (const note of notes) {
        const theme = guessCapability(note.text, scene.state.catalogue) ?? note.id;
        themes.set(theme, [...(themes.get(theme) ?? []), note]);
      }
      return [...themes]
        .filter(([, members]) => members.length > 1)
        .flatMap(([theme, members]) => {
          const id = person.newId();
          const [first, second, ...rest] = members;
          return [
            () => void clusterNotes(scene.board!.doc, second!.id, first!.id, id, person),
            ...rest.map((n) => () => addToCluster(scene.board!.doc, n.id, id, person)),
            () => renameCluster(scene.board!.doc, id, titleOf(theme, scene), person),
          ];
        });
    }),

  vote: (person, scene) => {
    const { perLane = 3, perItem = 2 } = scene.stage.budget ?? {};
    const dots: Record<string, number> = {};
    for (const lane of LANES) {
      const items = itemsOf(view(scene)).filter((i) => i.lane === lane);
      // Clusters draw more eyes than loose notes.
      const liked = [...items.filter((i) => i.kind === 'cluster'), ...items];
      for (let left = perLane; left > 0 && liked.length > 0; left--) {
        const item = person.choices.pick(liked)!;
        if ((dots[item.id] ?? 0) < perItem) dots[item.id] = (dots[item.id] ?? 0) + 1;
      }
    }
    const acts = Object.entries(dots).map(
      ([item, count]) =>
        () =>
          setDots(scene.desk!.doc, item, count, person),
    );
    return [...acts, () => person.ledger.note(person.you, { kind: 'dots', group: scene.group, dots })];
  },

  rate: (person, { desk, stage }) =>
    (stage.scales ?? []).map(
      (scale) => () => setRating(desk!.doc, scale.id, 1 + person.choices.below(scale.steps), person),
    ),

  map: (person, scene) =>
    mine(itemsOf(view(scene)), scene).flatMap((item) => {
      // What somebody has placed already stays where they put it.
      if (item.capability !== null) return [];
      const capability = item.notes
        .map((n) => guessCapability(n.text, scene.state.catalogue))
        .find((c) => c !== null);
      if (capability === undefined && item.kind === 'note' && person.choices.below(2) === 0) return [];
      const place = capability ?? FITS_NOWHERE;
      return [
        () => {
          placeItem(scene.board!.doc, item.id, place, person);
          person.ledger.note(person.you, {
            kind: 'placed',
            group: scene.group,
            item: item.id,
            capability: place,
          });
        },
      ];
    }),

  commit: (person, scene) => {
    const item = mine(itemsOf(view(scene)), scene).find(
      (i) => i.capability !== null && i.capability !== FITS_NOWHERE,
    );
    if (!item || scene.seat > 1) return [];
    const id = person.newId();
    const intention = INTENTIONS[item.lane](item.title);
    return [
      () => {
        const owner = scene.state.people[person.you]?.name ?? '';
        addCommitment(
          scene.board!.doc,
          { id, intention, owner, due: '2027-06-30', capability: item.capability },
          person,
        );
        person.ledger.note(person.you, { kind: 'commitment', group: scene.group, id, intention });
      },
    ];
  },

  review: (person, scene) =>
    mine(view(scene).commitments, scene).map(
      ({ id }) =>
        () =>
          changeCommitment(
            scene.board!.doc,
            id,
            { action: 'Tried it for a month.', result: 'Kept it.' },
            person,
          ),
    ),
};

const INTENTIONS = {
  stop: (title: string) => `Leave this out for a month, then ask who missed it: ${title}`,
  more: (title: string) => `Make room for this every week: ${title}`,
  start: (title: string) => `Try this with one project: ${title}`,
};

function view({ board }: Scene): BoardView {
  return readBoard(board!.doc);
}

/** The share of a list that falls to this seat. */
function mine<T>(list: readonly T[], { seat, seats }: Scene): T[] {
  return list.filter((_, index) => index % seats === seat);
}

function titleOf(theme: string, { state }: Scene): string {
  return state.catalogue.capabilities.find((c) => c.id === theme)?.name ?? 'What belongs together';
}
