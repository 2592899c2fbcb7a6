import { plural } from './plural.ts';

const counted = (logs: number, records: number) =>
  `${plural(logs, 'log', 'logs')} with ${plural(records, 'record', 'records')}`;

/** What `npm run backup` and `npm run restore` say on the terminal. */
export const BACKUP_WORDS = {
  usage: (task: string) => `Usage: npm run ${task} -- FILE`,
  /** @param place a folder, or "Redis" */
  nothingThere: (place: string) =>
    `There is no store in ${place}, so nothing was backed up. Set DATA_DIR or REDIS_URL as they are set for the server.`,
  taking: (megabytes: string) => `${megabytes} MB…`,
  checking: 'Checking what was written.',
  taken: (file: string, logs: number, records: number) =>
    `${file} holds ${counted(logs, records)}. Keep it as safe as the server: drafts and secrets are in it.`,
  notTaken: (why: string) => `No backup was made: ${why}.`,
  damagedLog: (name: string) =>
    `Damaged: ${name}. What stands before the damage is in the backup; restored, it is still shown as damaged.`,
  leftOutLog: (name: string) => `Damaged: ${name}. It will not be restored.`,
  reading: (file: string) => `Checking ${file}.`,
  restoring: (done: number, all: number) => `${done} of ${plural(all, 'log', 'logs')}…`,
  restored: (file: string, logs: number, records: number) =>
    `Everything in ${file} is restored: ${counted(logs, records)}.`,
  notRestored: (why: string) => `Nothing was restored: ${why}.`,
  cutShort: (why: string) =>
    `The restoring was cut short: ${why}. Start it again; what is there already is left as it is.`,
  badFile: (file: string, why: string) => `${file} is no whole backup, ${why}`,
  unreadable: (file: string, code: string) => `${file} cannot be read or written (${code})`,
  notEmpty:
    'the store holds something else already. Restore into a new DATA_DIR, or into an empty Redis database, before a server is started on it',
  othersWrite: 'somebody else writes to this store. Stop every server on it first',
  storeTrouble: 'the store cannot be read or written now',
  storeDamaged: 'the store is damaged',
  cause: (problem: string) => `an error that nobody expected (${problem})`,
} as const;
