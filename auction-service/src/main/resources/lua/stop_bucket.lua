-- Stops every decision in a bucket: its data stay as they are, scripts answer RECOVERING.
--
-- KEYS  1 meta
-- ARGV  1 run
-- Returns {'DONE'}

local meta_key = KEYS[1]

redis.call('HDEL', meta_key, 'run')
return { 'DONE' }
