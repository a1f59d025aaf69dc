-- After the comparison agreed: this process of Redis holds the bucket's data, scripts may decide again.
--
-- KEYS  1 meta
-- ARGV  1 run   2 run that was compared   3 epoch that was compared
-- Returns {'DONE'} or {'OTHER_EPOCH'} when either is another now

local meta_key, run, compared_run, epoch = KEYS[1], ARGV[1], ARGV[2], ARGV[3]

if run ~= compared_run or redis.call('HGET', meta_key, 'epoch') ~= epoch then
  return { 'OTHER_EPOCH' }
end
redis.call('HSET', meta_key, 'run', run)
return { 'DONE' }
