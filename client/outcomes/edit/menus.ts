import { EDIT } from '../../../shared/words/edit.ts';
import type { MenuItem } from '../../ui/menu.ts';
import type { Task } from './task.ts';

/** What can be done with a capability. @param movable there is another group that it can go to */
export function capabilityMenu(
  capability: string,
  movable: boolean,
  ontask: (task: Task) => void,
): readonly MenuItem[] {
  const item = (
    kind: 'describe' | 'merge' | 'split' | 'move' | 'remove',
    icon: MenuItem['icon'],
  ): MenuItem => ({
    id: kind,
    label: EDIT[kind],
    ...(icon && { icon }),
    run: () => ontask({ kind, capability }),
  });
  return [
    item('describe', 'pen'),
    item('merge', 'group'),
    item('split', 'add'),
    ...(movable ? [item('move', 'arrow')] : []),
    item('remove', 'bin'),
  ];
}

/** What can be done with a group of capabilities. @param removable it is not the last one */
export function groupMenu(
  group: string,
  removable: boolean,
  ontask: (task: Task) => void,
): readonly MenuItem[] {
  const rename: MenuItem = {
    id: 'rename',
    label: EDIT.renameGroup,
    icon: 'pen',
    run: () => ontask({ kind: 'group-rename', group }),
  };
  const remove: MenuItem = {
    id: 'remove',
    label: EDIT.removeGroup,
    icon: 'bin',
    run: () => ontask({ kind: 'group-remove', group }),
  };
  return removable ? [rename, remove] : [rename];
}
