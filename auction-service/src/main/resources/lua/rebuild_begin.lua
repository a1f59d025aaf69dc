-- Begins a rebuild of a bucket under a new epoch: from here to rebuild_finish nothing is decided.
--
-- KEYS  1 meta  2 building
-- ARGV  1 run   2 new epoch
-- Returns {'DONE'} or {'OTHER_EPOCH'} when a rebuild under this or a later epoch has begun or ended

local meta_key, building_key, epoch = KEYS[1], KEYS[2], tonumber(ARGV[2])

local found = tonumber(redis.call('HGET', meta_key, 'epoch') or '') or 0
local building = tonumber(redis.call('GET', building_key) or '') or 0
if found >= epoch or building >= epoch then
  return { 'OTHER_EPOCH' }
end
redis.call('SET', building_key, digits(epoch))
redis.call('HDEL', meta_key, 'run')
return { 'DONE' }
