import type { Lane } from '../lanes.ts';
import { LANE_WORDS } from './common.ts';
import { plural } from './plural.ts';

const notes = (count: number) => plural(count, 'note', 'notes');
const quoted = (title: string) => `“${title}”`;

/** Everything that a board says: canvas, outline, menus, and what a screen reader hears of an edit. */
export const BOARD = {
  title: (group: number) => `Group ${group}`,
  /** Canvas and outline are two views of one board. */
  views: { canvas: 'Canvas', outline: 'Outline', task: { map: 'Place', commit: 'Commit', review: 'Review' } },
  viewLabel: 'View',
  canvasLabel: 'Canvas',
  canvasHint:
    'Arrow keys go from note to note. Space picks a note up, arrow keys move it, Enter drops it, Escape puts it back. M opens its menu.',
  /** In place of a hint that speaks of dragging. */
  outlineHint: 'Select notes that belong together, then name the cluster.',
  canvasHintRead: 'Arrow keys go from note to note. Enter opens a note.',
  laneLabel: (lane: Lane, count: number) => `${LANE_WORDS[lane]}, ${notes(count)}`,
  notes,
  yours: 'yours',
  by: (name: string) => `by ${name}`,
  inCluster: (title: string) => `in ${title}`,
  untitled: 'No name yet',
  nameCluster: 'Name this cluster',
  clusterLabel: (title: string, count: number, dots: number | null) =>
    `Cluster ${title}, ${notes(count)}${dots === null ? '' : `, ${plural(dots, 'dot', 'dots')}`}`,
  noteRole: 'note',
  clusterRole: 'cluster',
  dotsWord: (count: number) => (count === 1 ? 'dot' : 'dots'),
  notesWord: 'notes',
  loose: 'Not in a cluster',
  showMore: (count: number) => `Show ${count} more`,
  lanes: 'Lanes',
  people: (names: readonly string[], more: number) =>
    names.length === 0
      ? 'Nobody else is here'
      : `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${names.length + more === 1 ? 'is' : 'are'} here`,
  crowd: (count: number) => `${count} here. Pointers rest.`,
  facilitator: (name: string) => (/facilitator/i.test(name) ? name : `${name}, facilitator`),
  empty: {
    title: 'Nothing to sort yet',
    text: 'Notes arrive here at the reveal, all at once and in no order.',
  },
  emptyRevealed: {
    title: 'This board is empty',
    text: 'Nobody in this group has written a note.',
  },
  emptyLane: 'No notes here yet.',
  loading: 'The board is loading',
  /** Why nothing can be changed here now, in one line. */
  locked: {
    read: 'Read first. Notes can be moved in the next stage.',
    closing: 'This stage is closing. What you did is kept.',
    closed: 'This workshop is closed. The facilitator can reopen it.',
    nobody: 'Nobody changes a board in this stage.',
    watching: 'You are watching. The people of this group can change it.',
    sorted: 'Sorting is over. The facilitator can open it again.',
  },
  refused: {
    title: 'A change was refused.',
    dismiss: 'Done',
  },
  closedFor: 'This board does not open here.',
};

export const TOOLS = {
  label: 'Tools',
  note: 'Note',
  addNote: 'A late note',
  tidy: 'Tidy up',
  stopSelect: 'Cancel',
  search: 'Search',
  searchLabel: 'Search notes',
  searchPlace: 'Word or phrase',
  closeSearch: 'Close search',
  found: (count: number, of: number) => `${count} of ${notes(of)}`,
  undo: 'Undo',
  redo: 'Redo',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit everything',
  zoom: 'Zoom',
  select: 'Select several',
  selected: (count: number) => (count === 0 ? 'Choose notes' : `${notes(count)} chosen`),
  clusterThese: 'Cluster these',
  intoCluster: 'Put into…',
  oneLane: 'A cluster has notes of one lane.',
};

export const MENU = {
  label: (title: string) => `Actions for ${title}`,
  into: 'Put into cluster…',
  with: 'Cluster with…',
  takeOut: 'Take out of the cluster',
  lane: 'Move to another lane…',
  edit: 'Edit text',
  read: 'Read in full',
  pickUp: 'Move with the arrow keys',
  remove: 'Delete the note',
  rename: 'Rename',
  merge: 'Merge into…',
  ungroup: 'Take the cluster apart',
  showList: 'Show as a list',
};

export const NOTE_TEXT = {
  edit: 'Edit text',
  read: 'Note',
  label: 'Text of the note',
  save: 'Save text',
  left: (count: number) =>
    count >= 0 ? plural(count, 'character left', 'characters left') : `${-count} too many`,
};

/** What a screen reader hears after an edit, and what the canvas shows for a moment when something did not go. */
export const SAID = {
  pickedUp: (title: string) => `Picked up ${quoted(title)}. Arrow keys move it.`,
  overNote: (title: string) => `Over ${quoted(title)}. Enter makes a cluster of both.`,
  overCluster: (title: string) => `Over the cluster ${quoted(title)}. Enter puts it in.`,
  overSpace: 'Over free space.',
  moved: (title: string) => `Moved ${quoted(title)}.`,
  putBack: (title: string) => `Put back ${quoted(title)}.`,
  clustered: (count: number) => `Made a cluster of ${notes(count)}. Name it.`,
  added: (title: string, cluster: string) => `Put ${quoted(title)} into ${quoted(cluster)}.`,
  tookOut: (title: string) => `Took ${quoted(title)} out of its cluster.`,
  changedLane: (title: string, lane: Lane) => `Moved ${quoted(title)} to ${LANE_WORDS[lane]}.`,
  ungrouped: (title: string) => `Took ${quoted(title)} apart.`,
  merged: (title: string) => `Merged into ${quoted(title)}.`,
  removed: (title: string) => `Deleted ${quoted(title)}. Undo brings it back.`,
  tidied: 'Every lane stands in rows again.',
  undone: 'Undone.',
  redone: 'Done again.',
  otherLane: (lane: Lane) =>
    `A drop does not change the lane. Use the note’s menu to move it to ${LANE_WORDS[lane]}.`,
  otherLaneCluster: 'A cluster stays in its lane.',
  gone: 'It is no longer on the board.',
};

/** Placing clusters on the capability map. */
export const PLACE = {
  progress: (done: number, of: number) => `${done} of ${of} placed`,
  allDone: 'Everything is placed.',
  clusters: 'Clusters',
  single: 'Single notes',
  notPlaced: 'Not placed',
  nowhere: "Doesn't fit anywhere",
  nowhereHint: 'It was looked at, and the map has no place for it.',
  choose: 'Choose a place',
  remove: 'Take off the map',
  none: 'No capability',
  search: 'Search capabilities',
  searchPlace: 'Name or what it is about',
  nothing: (query: string) => `No capability says ${quoted(query)}.`,
  found: (count: number) => plural(count, 'capability', 'capabilities'),
  placed: (title: string, capability: string) => `Placed ${quoted(title)} on ${capability}.`,
  taken: (title: string) => `Took ${quoted(title)} off the map.`,
  gone: 'A capability that is no longer in the catalogue',
};

/** Promises, and what came of them. */
export const COMMIT = {
  list: 'Commitments',
  empty: {
    title: 'No commitments yet',
    text: 'One intention, one owner, one date. Three good ones are plenty.',
  },
  top: 'What drew most dots',
  topPlain: 'Your clusters',
  add: 'Add a commitment',
  another: 'Add another',
  edit: 'Edit',
  editOne: (text: string) => `Edit: ${text}`,
  removeOne: (text: string) => `Delete: ${text}`,
  remove: 'Delete',
  removed: 'Deleted.',
  undo: 'Undo',
  save: 'Save',
  new: 'New commitment',
  change: 'Edit the commitment',
  intention: 'What will you do?',
  intentionPlace: 'We stop, do or start…',
  owner: 'Who owns it?',
  ownerHint: 'A first name, or a role.',
  ownerAnonymous: 'Whatever you write here is seen by all, and so is no longer anonymous.',
  due: 'By when?',
  capability: 'Which capability does it touch?',
  noOwner: 'No owner yet',
  noDate: 'No date yet',
  by: (date: string) => `by ${date}`,
  action: 'What was done?',
  result: 'What did it lead to?',
  actionEmpty: 'Nothing written yet.',
  full: 'This board holds as many commitments as it can.',
  saved: 'Commitment added.',
  changed: 'Commitment changed.',
  readOnly: 'People of this group write commitments in the Commit stage.',
};

export const BOARD_PAGE = {
  groups: 'Groups',
  title: (group: number, workshop: string) => `Group ${group}, ${workshop}`,
  back: 'Back to the console',
  backWall: 'Back to the big screen',
  backMap: 'Back to the map',
  previous: (group: number) => `Group ${group}, the one before`,
  next: (group: number) => `Group ${group}, the next one`,
  noGroup: {
    title: 'There is no such group.',
    text: 'It may have been taken away. Go back and choose another.',
  },
  failed: 'This board does not open',
};
