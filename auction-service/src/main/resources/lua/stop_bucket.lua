-- Stops every decision in a bucket: its data stay as they are, scripts answer RECOVERING.
--
-- KEYS  1 meta
-- ARGV  1 run   2 epoch of whoever stops it
-- Returns {'DONE'} or {'OTHER_EPOCH'} when it was rebuilt meanwhile

local meta_key, epoch = KEYS[1], tonumber(ARGV[2])

local found = tonumber(redis.call('HGET', meta_key, 'epoch') or '') or 0
if found > epoch then
  return { 'OTHER_EPOCH' }
end
redis.call('HDEL', meta_key, 'run')
return { 'DONE' }
