-- Forces an answer for a key: what Redis knows of it, else a TOMBSTONE, after which it can never win.
--
-- KEYS  1 meta  2 stream  3 lot  4 keys  5 refusal of this key
-- ARGV  1 run   2 lot id   3 paddle   4 bid id   5 time in the bid id, ms
-- Returns {'RECOVERING'}
--         {'ACCEPTED', seq, epoch}
--         {'TOMBSTONE', seq, epoch}        the record of that seq
--         {'DEAD', seq, epoch, digest}     nothing to write: the lot is closed or the key too old;
--                                          seq is what it was judged against
--         {'REFUSED', reason, seq, at, minimum, price, opensAt, endAt, epoch, digest, amount}

local meta_key, stream_key, lot_key, keys_key, refusal_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local run, id, paddle, bid_id, key_ms = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])

local epoch, last = standing(meta_key, run)
local lot = epoch and lot_of(lot_key)
if not lot then
  return { 'RECOVERING' }
end
local field = paddle .. '|' .. bid_id
local known = redis.call('HGET', keys_key, field)
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

local now = instant(last)
if lot.closed == '1' or key_ms < now - KEY_AGE_MS then
  -- The instant is kept, so that the key stays too old even if the clock is set back.
  redis.call('HSET', meta_key, 'at', digits(now))
  return { 'DEAD', digits(lot.seq), epoch, lot.digest }
end
local seq = digits(lot.seq + 1)
local digest = append(stream_key, '{"at":' .. digits(now) .. ',"bidId":"' .. bid_id .. '","epoch":' .. epoch
  .. ',"kind":"TOMBSTONE","lot":"' .. id .. '","paddle":"' .. paddle .. '","seq":' .. seq .. '}')
redis.call('HSET', lot_key, 'seq', seq, 'at', digits(now), 'digest', digest)
redis.call('HSET', keys_key, field, 'T|0|' .. seq .. '|' .. epoch)
redis.call('HSET', meta_key, 'at', digits(now))
return { 'TOMBSTONE', seq, epoch }
