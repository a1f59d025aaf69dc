-- After the comparison agreed: this process of Redis holds the bucket's data, scripts may decide again.
--
-- KEYS  1 meta
-- ARGV  1 run   2 epoch that was compared
-- Returns {'DONE'} or {'OTHER_EPOCH'}

local meta_key, run, epoch = KEYS[1], ARGV[1], ARGV[2]

if redis.call('HGET', meta_key, 'epoch') ~= epoch then
  return { 'OTHER_EPOCH' }
end
redis.call('HSET', meta_key, 'run', run)
return { 'DONE' }
