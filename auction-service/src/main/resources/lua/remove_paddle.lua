-- Takes a paddle's qualification away from now on; its bids stand.
--
-- KEYS  1 meta  2 stream  3 lot  4 paddles
-- ARGV  1 run   2 lot id   3 paddle   4 reason as JSON text
-- Returns {'RECOVERING'}, {'ENDED', seq, epoch} when the lot is closed, or {'DONE', seq, epoch}

local meta_key, stream_key, lot_key, paddles_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local run, id, paddle, reason = ARGV[1], ARGV[2], ARGV[3], ARGV[4]

local epoch, last = standing(meta_key, run)
local lot = epoch and lot_of(lot_key)
if not lot then
  return { 'RECOVERING' }
elseif lot.closed == '1' then
  return { 'ENDED', digits(lot.seq), epoch }
elseif redis.call('HEXISTS', paddles_key, paddle) == 0 then
  return { 'DONE', digits(lot.seq), epoch }
end
local now, seq = digits(instant(last)), digits(lot.seq + 1)
local digest = append(stream_key, '{"at":' .. now .. ',"epoch":' .. epoch .. ',"kind":"PADDLE_REMOVED","lot":"' .. id
  .. '","paddle":"' .. paddle .. '","reason":' .. reason .. ',"seq":' .. seq .. '}')
redis.call('HSET', lot_key, 'seq', seq, 'at', now, 'digest', digest)
redis.call('HDEL', paddles_key, paddle)
redis.call('HSET', meta_key, 'at', now)
return { 'DONE', seq, epoch }
