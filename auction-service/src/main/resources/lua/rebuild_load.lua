-- Loads fields of one hash of the coming epoch under a name that no other script looks at.
--
-- KEYS  1 building  2 hash under its name while it is built
-- ARGV  1 run   2 new epoch   then field, value, field, value, ...
-- Returns {'DONE'} or {'OTHER_EPOCH'}

local building_key, hash_key, epoch = KEYS[1], KEYS[2], ARGV[2]

if redis.call('GET', building_key) ~= epoch then
  return { 'OTHER_EPOCH' }
end
for i = 3, #ARGV, 2 do
  redis.call('HSET', hash_key, ARGV[i], ARGV[i + 1])
end
return { 'DONE' }
