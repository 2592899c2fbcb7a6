import type { Reply } from '../redis/connection.ts';
import type { RedisLink } from '../redis/link.ts';
import { script, type Script } from '../redis/script.ts';

/** As much of a node-redis client as rate-limiter-flexible asks of one, over the connection that is there already. */
export interface StoreClient {
  eval(source: string, given: { keys: string[]; arguments: string[] }): Promise<Reply>;
  multi(): Several;
}

interface Several {
  get(key: string): Several;
  set(key: string, value: number, options: { EX: number }): Several;
  pTTL(key: string): Several;
  exec(): Promise<readonly Reply[]>;
}

export function storeClient(link: RedisLink): StoreClient {
  const scripts = new Map<string, Script>();
  return {
    eval(source, given) {
      const known = scripts.get(source) ?? script(source);
      scripts.set(source, known);
      return link.run(known, given.keys, given.arguments);
    },
    multi: () => several(link),
  };
}

/** Commands are gathered in it, whether its answer is called on or not. */
function several(link: RedisLink): Several {
  const commands: string[][] = [];
  const and = (...command: string[]) => {
    commands.push(command);
    return gathered;
  };
  const gathered: Several = {
    get: (key) => and('GET', key),
    set: (key, value, { EX }) => and('SET', key, String(value), 'EX', String(EX)),
    pTTL: (key) => and('PTTL', key),
    exec: () => link.transaction(commands),
  };
  return gathered;
}
