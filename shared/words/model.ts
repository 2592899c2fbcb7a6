import type { ReportNumbers } from '../map/report.ts';
import { plural } from './plural.ts';

/** What capability models say in their files. */
export const MODEL = {
  name: (workshop: string) => `${workshop}: capability map`,
  documentation: (headline: string, { present, people, notes, notPlaced, fitsNowhere }: ReportNumbers) =>
    `${headline}. From ${plural(present, 'group', 'groups')}, ${plural(people, 'person', 'people')} and ${plural(notes, 'note', 'notes')}; ${notPlaced} not placed, ${fitsNowhere} fitting nowhere. One group, one voice.`,
  group: 'A group of capabilities.',
  capability: (definition: string, sentence: string) =>
    definition === '' ? sentence : `${definition}\n\n${sentence}`,
  view: 'Capability map',
  viewSays:
    'Orange: groups say less. Blue: groups say more or start. Grey: as many for each. White: nobody mentioned it. A thick dark line: contested.',
  /** Folders as modelling tools call them. */
  folders: { strategy: 'Strategy', relations: 'Relations', views: 'Views' },
  sheet: {
    type: 'Business capability',
    columns: {
      id: 'id',
      type: 'type',
      name: 'name',
      parent: 'parent',
      path: 'parent path',
      level: 'level',
      description: 'description',
      flashmapId: 'flashmap id',
    },
    /** The mapping note beside the sheet. */
    note: (file: string) => `Capability sheet: ${file}

One row a capability, groups of capabilities first, for any tool that imports capabilities from a table.

id            empty on purpose: your tool gives ids. To update what is there already, export from your tool and
              copy its ids here by name.
type          "Business capability" in every row: replace it by what your tool calls it (LeanIX: BusinessCapability).
name          as in the workshop's catalogue. Names may repeat between groups: the path tells them apart.
parent        name of the group; empty in the rows of groups.
parent path   the same as a path from the top, parts apart by " / ".
level         1 for a group, 2 for a capability.
description   the definition.
flashmap id   stays the same when a capability is renamed: keep it in a field of your own to find it again.

All other columns are what the workshop said. Most tools want a field to be there before they fill it: make number
fields for figures and text fields for the rest, or delete the columns.

Tools that take only .xlsx (LeanIX does): open the file in a spreadsheet and save it as .xlsx, or export an empty
sheet from your tool, keep its header row, and paste the columns under it. Import one type at a time, groups before
capabilities where the tool needs parents to be there first, and use its test mode if it has one.
`,
  },
} as const;
