import { LANES } from '../../shared/lanes.ts';
import { LANE_WORDS } from '../../shared/words/common.ts';
import { BOARD, MENU } from '../../shared/words/board.ts';
import type { MenuItem } from '../ui/menu.ts';
import type { BoardActions } from './boardActions.ts';
import type { BoardModel } from './boardModel.svelte.ts';

/** What a menu asks of the view around it. */
export interface MenuHost {
  /** Opens the text of a note. */
  openText(id: string): void;
  rename(id: string): void;
  /** The canvas can pick a thing up for the arrow keys; the outline has no place to carry it. */
  pickUp?(id: string): void;
  /** The canvas shows a pile in the outline. */
  showList?(id: string): void;
}

export function menuOf(id: string, model: BoardModel, actions: BoardActions, host: MenuHost): MenuItem[] {
  if (model.note(id)) return noteMenu(id, model, actions, host);
  if (model.cluster(id)) return clusterMenu(id, model, actions, host);
  return [];
}

function noteMenu(id: string, model: BoardModel, actions: BoardActions, host: MenuHost): MenuItem[] {
  const note = model.note(id);
  if (!note) return [];
  const { pickUp } = host;
  const clusters = model.view.clusters.filter((c) => c.lane === note.lane && c.id !== note.cluster);
  const others = model.view.notes.filter((n) => n.lane === note.lane && n.id !== id && n.cluster === null);
  const makeCluster = (other: string) => {
    const made = actions.cluster([other, id]);
    if (made) host.rename(made);
  };
  const sorting: (MenuItem | false)[] = [
    clusters.length > 0 && {
      id: 'into',
      label: MENU.into,
      icon: 'group',
      items: clusters.map((cluster) => ({
        id: cluster.id,
        label: model.titleOf(cluster.id),
        hint: BOARD.notes(cluster.notes.length),
        run: () => actions.addTo([id], cluster.id),
      })),
    },
    others.length > 0 && {
      id: 'with',
      label: MENU.with,
      icon: 'add',
      items: others.map((other) => ({
        id: other.id,
        label: model.titleOf(other.id),
        run: () => makeCluster(other.id),
      })),
    },
    note.cluster !== null && {
      id: 'take-out',
      label: MENU.takeOut,
      icon: 'out',
      run: () => actions.takeOut(id),
    },
    model.may('note.lane') && {
      id: 'lane',
      label: MENU.lane,
      icon: 'arrow',
      items: LANES.filter((lane) => lane !== note.lane).map((lane) => ({
        id: lane,
        label: LANE_WORDS[lane],
        run: () => actions.changeLane(id, lane),
      })),
    },
    pickUp !== undefined && { id: 'pick-up', label: MENU.pickUp, icon: 'pick', run: () => pickUp(id) },
  ];
  const mayEdit = model.may('note.text');
  return [
    ...(model.canSort ? sorting : []),
    {
      id: 'text',
      label: mayEdit ? MENU.edit : MENU.read,
      icon: mayEdit ? 'pen' : 'eye',
      run: () => host.openText(id),
    } as const,
    model.may('note.remove') && {
      id: 'remove',
      label: MENU.remove,
      icon: 'bin',
      run: () => actions.remove(id),
    },
  ].filter((item): item is MenuItem => item !== false);
}

function clusterMenu(id: string, model: BoardModel, actions: BoardActions, host: MenuHost): MenuItem[] {
  const cluster = model.cluster(id);
  if (!cluster) return [];
  const { pickUp, showList } = host;
  const others = model.view.clusters.filter((c) => c.lane === cluster.lane && c.id !== id);
  const items: (MenuItem | false)[] = [
    model.may('cluster.title') && {
      id: 'rename',
      label: MENU.rename,
      icon: 'pen',
      run: () => host.rename(id),
    },
    model.canSort &&
      others.length > 0 && {
        id: 'merge',
        label: MENU.merge,
        icon: 'group',
        items: others.map((other) => ({
          id: other.id,
          label: model.titleOf(other.id),
          hint: BOARD.notes(other.notes.length),
          run: () => actions.merge(id, other.id),
        })),
      },
    model.may('cluster.pos') &&
      pickUp !== undefined && { id: 'pick-up', label: MENU.pickUp, icon: 'pick', run: () => pickUp(id) },
    showList !== undefined && { id: 'list', label: MENU.showList, icon: 'list', run: () => showList(id) },
    model.may('cluster.remove') && {
      id: 'ungroup',
      label: MENU.ungroup,
      icon: 'out',
      run: () => actions.ungroup(id),
    },
  ];
  return items.filter((item): item is MenuItem => item !== false);
}
