import { script } from '../redis/script.ts';

/** KEYS: the lease. ARGV: its holder, milliseconds. @returns whether it was still the holder's. */
export const RENEW = script(`#!lua
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`);

/** KEYS: the lease. ARGV: its holder. */
export const RELEASE = script(`#!lua
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
`);

/**
 * Takes in what a node reports and gives back what the others have, by the clock of Redis alone.
 *
 * KEYS: a hash by node of when, a space, and what. ARGV: the node, milliseconds for which a report stands, and the report,
 * or nothing to take it back. @returns node and report, alternating.
 */
export const REPORT = script(`#!lua
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local life = tonumber(ARGV[2])
redis.call('HDEL', KEYS[1], ARGV[1])
local others = {}
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  local space = string.find(all[i + 1], ' ', 1, true)
  local at = tonumber(string.sub(all[i + 1], 1, space - 1))
  if math.abs(now - at) >= life then
    redis.call('HDEL', KEYS[1], all[i])
  else
    others[#others + 1] = all[i]
    others[#others + 1] = string.sub(all[i + 1], space + 1)
  end
end
if ARGV[3] then
  redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now) .. ' ' .. ARGV[3])
  redis.call('PEXPIRE', KEYS[1], life)
end
return others
`);
