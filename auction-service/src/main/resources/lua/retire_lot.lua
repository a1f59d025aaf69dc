-- Removes a closed lot that is journaled to its end; from then on the journal alone answers for it.
--
-- KEYS  1 meta  2 lots  3 lot  4 paddles  5 keys
-- ARGV  1 run   2 lot id
-- Returns {'RECOVERING'}, {'NOT_CLOSED'} or {'DONE'}

local meta_key, lots_key, lot_key, paddles_key, keys_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local run, id = ARGV[1], ARGV[2]

if not standing(meta_key, run) then
  return { 'RECOVERING' }
end
local closed = redis.call('HGET', lot_key, 'closed')
if closed and closed ~= '1' then
  return { 'NOT_CLOSED' }
end
redis.call('DEL', lot_key, paddles_key, keys_key)
redis.call('SREM', lots_key, id)
return { 'DONE' }
