import { groupMembers, type Group, type Person, type WorkshopState } from '../../shared/workshop/state.ts';

/** The number of a person's group as people call it; 0 when the group is gone. */
export function groupNumber(workshop: Pick<WorkshopState, 'groups'>, person: Person): number {
  return workshop.groups.find(({ id }) => id === person.group)?.number ?? 0;
}

/** Every group with its members by name. */
export function membersByGroup(workshop: WorkshopState): { group: Group; members: Person[] }[] {
  return workshop.groups.map((group) => ({
    group,
    members: groupMembers(workshop, group.id).sort((a, b) => a.name.localeCompare(b.name)),
  }));
}
