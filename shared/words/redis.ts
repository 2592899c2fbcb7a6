/** Why Flashmap does not start on a Redis, or what whoever looks after it should know. Stable: logs and alerts name them. */
export type RedisProblem =
  | 'redis-host-unknown'
  | 'redis-unreachable'
  | 'redis-not-redis'
  | 'redis-tls'
  | 'redis-password'
  | 'redis-database'
  | 'redis-loading'
  | 'redis-replica'
  | 'redis-cluster'
  | 'redis-old'
  | 'redis-forbids'
  | 'redis-full'
  | 'redis-cannot-write'
  | 'redis-evicts'
  | 'redis-keeps-nothing'
  | 'redis-never-syncs';
export type RedisAdvice =
  'redis-every-second' | 'redis-rests-while-rewriting' | 'redis-without-bound' | 'redis-settings-hidden';

/** What is wrong and what to do. @param place host and port, never the whole REDIS_URL; @param detail what was found */
export function redisSentence(problem: RedisProblem | RedisAdvice, place: string, detail = ''): string {
  switch (problem) {
    case 'redis-host-unknown':
      return `REDIS_URL names ${place}, and no machine of that name can be found. Check the name.`;
    case 'redis-unreachable':
      return `No Redis can be reached at ${place} (${detail}). Start it, or correct REDIS_URL.`;
    case 'redis-not-redis':
      return `At ${place} somebody answers, but not as Redis does. Check the port in REDIS_URL, and whether it has to begin with redis:// or, for TLS, with rediss://.`;
    case 'redis-tls':
      return `No secure connection to the Redis at ${place} can be made (${detail}). If it has no TLS, let REDIS_URL begin with redis://; if its certificate is your own, name the authority's file in NODE_EXTRA_CA_CERTS.`;
    case 'redis-password':
      return `The Redis at ${place} does not accept the user or the password in REDIS_URL.`;
    case 'redis-database':
      return `The Redis at ${place} has no database of the number at the end of REDIS_URL. Leave it out to use number 0.`;
    case 'redis-loading':
      return `The Redis at ${place} is still reading its files. Start Flashmap again in a moment.`;
    case 'redis-replica':
      return `The Redis at ${place} is a read-only replica. Let REDIS_URL name the primary, or an address that follows it.`;
    case 'redis-cluster':
      return `The Redis at ${place} is part of a cluster. Flashmap needs a Redis of its own that is none; one carries many thousands of people.`;
    case 'redis-old':
      return `The Redis at ${place} has version ${detail}. Flashmap needs Redis 7.0 or Valkey 7.2, or newer.`;
    case 'redis-forbids':
      return `The user in REDIS_URL may not do what Flashmap has to in the Redis at ${place} (${detail}). Give it all commands on the keys and channels flashmap:* .`;
    case 'redis-full':
      return `The Redis at ${place} has used up its memory. Raise maxmemory; nothing stored is lost.`;
    case 'redis-cannot-write':
      return `The Redis at ${place} cannot write its files (${detail}). Look whether its disk is full; nothing stored is lost.`;
    case 'redis-evicts':
      return `The Redis at ${place} drops data when its memory is full: maxmemory-policy is ${detail}. Set it to noeviction.`;
    case 'redis-keeps-nothing':
      return `The Redis at ${place} forgets everything when it stops. Set appendonly to yes.`;
    case 'redis-never-syncs':
      return `The Redis at ${place} leaves it to the system when data reach the disk. Set appendfsync to everysec or always.`;
    case 'redis-every-second':
      return `The Redis at ${place} syncs its disk each second: a power cut of its machine may take back what was saved in the last two. With appendfsync always it takes nothing.`;
    case 'redis-rests-while-rewriting':
      return `The Redis at ${place} does not sync its disk while it rewrites its files. Set no-appendfsync-on-rewrite to no.`;
    case 'redis-without-bound':
      return `The Redis at ${place} has no maxmemory: when the memory of its machine is used up, the system ends it. Set one.`;
    case 'redis-settings-hidden':
      return `The Redis at ${place} does not show its settings. Make sure that appendfsync is everysec or always.`;
  }
}
