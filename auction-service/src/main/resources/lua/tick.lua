-- The journaler's sign of life in a bucket, once a second. Keeps the last stretch without one.
--
-- KEYS  1 meta
-- ARGV  1 run   2 longest allowed time without a tick, ms
-- Returns {'RECOVERING'} or {'DONE', now, the tick before, '1' if too long ago else '0', the clock of Redis}

local meta_key, run, allowed_ms = KEYS[1], ARGV[1], tonumber(ARGV[2])

local epoch, last = standing(meta_key, run)
if not epoch then
  return { 'RECOVERING' }
end
local now = instant(last)
local before = tonumber(redis.call('HGET', meta_key, 'tick') or '') or now
local gap = now - before > allowed_ms
if gap then
  redis.call('HSET', meta_key, 'gapFrom', digits(before), 'gapTo', digits(now))
end
redis.call('HSET', meta_key, 'tick', digits(now), 'at', digits(now))
return { 'DONE', digits(now), digits(before), gap and '1' or '0', digits(instant(0)) }
