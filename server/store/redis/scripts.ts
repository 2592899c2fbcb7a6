import { script } from '../../redis/script.ts';
import { REMOVED } from './keys.ts';

/** The only field of an entry. */
const FIELD = 'r';

/**
 * Appends records if the log ends at the expected position, and publishes them with it, so that whoever is there needs
 * not ask. The comparison goes both ways: a log that has become shorter is another log as much as one that has grown.
 *
 * KEYS: records, snapshot, names. ARGV: the name, the expected position ('' for an empty log), then position and bytes of
 * each record. @returns 1, or the position at which the log ends.
 */
export const APPEND = script(`#!lua
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local last = newest and newest[1] or redis.call('HGET', KEYS[2], 'at') or ''
if last == '${REMOVED}' or last ~= ARGV[2] then return last end
if last == '' then redis.call('ZADD', KEYS[3], 0, ARGV[1]) end
local message = {ARGV[2], '\\n'}
for i = 3, #ARGV, 2 do
  redis.call('XADD', KEYS[1], ARGV[i], '${FIELD}', ARGV[i + 1])
  for _, part in ipairs({ARGV[i], ' ', #ARGV[i + 1], '\\n', ARGV[i + 1]}) do message[#message + 1] = part end
end
redis.call('SPUBLISH', KEYS[1], table.concat(message))
return 1
`);

/**
 * Stores a snapshot and drops the records that it stands for, if the log holds its position: a holder of the right to
 * compact that was paused, and comes back behind a newer snapshot or to another log, changes nothing. Goes on without
 * memory to spare, since it gives some back.
 *
 * KEYS: records, snapshot. ARGV: position, the lowest id to keep, bytes. @returns 1, or where the older snapshot stands.
 */
export const COMPACT = script(`#!lua flags=allow-oom
local at = redis.call('HGET', KEYS[2], 'at') or ''
if at ~= ARGV[1] and #redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1]) == 0 then return at end
redis.call('HSET', KEYS[2], 'at', ARGV[1], 'bytes', ARGV[3])
redis.call('XTRIM', KEYS[1], 'MINID', ARGV[2])
return 1
`);

/** Leaves a mark, also without memory to spare: what is to be erased is. KEYS: a hash. ARGV: the mark. */
export const MARK = script(`#!lua flags=allow-oom
redis.call('HSET', KEYS[1], ARGV[1], '1')
`);

/**
 * Removes logs of one tag and tells those who watch them. What remains for a while is that they were removed.
 * KEYS: names, then records and snapshot of each log. ARGV: seconds, then the names.
 */
export const REMOVE = script(`#!lua flags=allow-oom
for i = 2, #ARGV do
  local records, snapshot = KEYS[2 * i - 2], KEYS[2 * i - 1]
  redis.call('DEL', records, snapshot)
  redis.call('HSET', snapshot, 'at', '${REMOVED}')
  redis.call('EXPIRE', snapshot, ARGV[1])
  redis.call('ZREM', KEYS[1], ARGV[i])
  redis.call('SPUBLISH', records, '')
end
`);
