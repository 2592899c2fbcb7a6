import { BACKUP_WORDS } from '../../shared/words/backup.ts';
import { isFolderOfStore, openStore } from '../backing.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { EXIT, restore, writeBackup, type CommandParts, type Exit } from './command.ts';
import { askAtDoor } from './door.ts';
import { takeBackup } from './take.ts';

export const TASKS = ['backup', 'restore'] as const;
export type Task = (typeof TASKS)[number];

export interface TaskParts extends CommandParts {
  readonly config: Config;
  readonly log: Log;
}

/** What `npm run backup -- FILE` and `npm run restore -- FILE` do. */
export async function runTask(task: Task, files: readonly string[], parts: TaskParts): Promise<Exit> {
  const [file] = files;
  if (file !== undefined && files.length === 1)
    return task === 'backup' ? backUp(file, parts) : putBack(file, parts);
  parts.say(BACKUP_WORDS.usage(task));
  return EXIT.failed;
}

/** A server that runs on the folder is asked; nobody else can open it meanwhile. Redis is open to all. */
async function backUp(file: string, parts: TaskParts): Promise<Exit> {
  const { config, clock, say } = parts;
  if (config.redisUrl === null) {
    const given = await askAtDoor(config.dataDir);
    if (given !== null) return writeBackup(file, given, parts);
    // Opening it would make one.
    if (!(await isFolderOfStore(config.dataDir))) {
      say(BACKUP_WORDS.nothingThere(config.dataDir));
      return EXIT.failed;
    }
  }
  const opened = await openStore(config, parts);
  if (!opened.ok) return refused(opened.sentences, say);
  const { store, close } = opened.value;
  return writeBackup(file, takeBackup({ store, clock }), parts).finally(close);
}

async function putBack(file: string, parts: TaskParts): Promise<Exit> {
  const opened = await openStore(parts.config, parts);
  if (!opened.ok) return refused(opened.sentences, parts.say);
  const { store, close } = opened.value;
  return restore(file, store, parts).finally(close);
}

function refused(sentences: readonly string[], say: TaskParts['say']): Exit {
  sentences.forEach(say);
  return EXIT.failed;
}
