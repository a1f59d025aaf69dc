-- Makes a rebuilt bucket visible, in this one script: lots that are not in the journal go, the loaded
-- ones take their names, the stream begins anew (the old one is kept a day for whoever examines it).
--
-- KEYS  1 meta  2 stream  3 ends  4 lots  5 building  6 old stream
--       then for each lot, as it is built and as it will be named: lot, lot, paddles, paddles, keys, keys
-- ARGV  1 run   2 new epoch   3 instant of the newest record, ms   4 last sign of life, ms
--       5 prefix of the names of lots   then the lot ids in the order of KEYS
-- Returns {'DONE'} or {'OTHER_EPOCH'}

local meta_key, stream_key, ends_key, lots_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local building_key, old_stream_key = KEYS[5], KEYS[6]
local run, epoch, at, tick, prefix = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]

if redis.call('GET', building_key) ~= epoch then
  return { 'OTHER_EPOCH' }
end
for _, id in ipairs(redis.call('SMEMBERS', lots_key)) do
  redis.call('DEL', prefix .. id, prefix .. id .. ':paddles', prefix .. id .. ':keys')
end
redis.call('DEL', ends_key, lots_key, building_key)
if redis.call('EXISTS', stream_key) == 1 then
  redis.call('RENAME', stream_key, old_stream_key)
  redis.call('EXPIRE', old_stream_key, 86400)
end
for n = 6, #ARGV do
  local id, first = ARGV[n], 7 + (n - 6) * 6
  for k = first, first + 4, 2 do
    redis.call('DEL', KEYS[k + 1])
    if redis.call('EXISTS', KEYS[k]) == 1 then
      redis.call('RENAME', KEYS[k], KEYS[k + 1])
    end
  end
  redis.call('SADD', lots_key, id)
  local lot = redis.call('HMGET', prefix .. id, 'endAt', 'paused', 'closed')
  if lot[2] ~= '1' and lot[3] ~= '1' then
    redis.call('ZADD', ends_key, lot[1], id)
  end
end
redis.call('DEL', meta_key)
redis.call('HSET', meta_key, 'epoch', epoch, 'run', run, 'at', at, 'tick', tick)
return { 'DONE' }
