-- Says what Redis knows of a key. Only reads.
--
-- KEYS  1 meta  2 lot  3 keys  4 refusal of this key
-- ARGV  1 run   2 paddle   3 bid id
-- Returns {'RECOVERING'} or {'UNSEEN'}, {'ACCEPTED', seq, epoch}, {'TOMBSTONE', seq, epoch}
--         {'REFUSED', reason, seq, at, minimum, price, opensAt, endAt, epoch, digest, amount}

local meta_key, lot_key, keys_key, refusal_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local run, paddle, bid_id = ARGV[1], ARGV[2], ARGV[3]

local epoch = standing(meta_key, run)
if not epoch or redis.call('EXISTS', lot_key) == 0 then
  return { 'RECOVERING' }
end
local known = redis.call('HGET', keys_key, paddle .. '|' .. bid_id)
if known then
  local state, _, seq, its_epoch = string.match(known, '^(%a)|(%d+)|(%d+)|(%d+)$')
  return { state == 'T' and 'TOMBSTONE' or 'ACCEPTED', seq, its_epoch }
end
local remembered = redis.call('GET', refusal_key)
if remembered then
  local parts = {}
  for part in string.gmatch(remembered, '[^|]+') do
    parts[#parts + 1] = part
  end
  if parts[9] == epoch and parts[10] then
    return {
      'REFUSED', parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8], parts[9], parts[10],
      parts[1],
    }
  end
end
return { 'UNSEEN' }
