-- Adds paddles to a lot, each with PADDLE_ADDED. Those that the lot has are left alone.
--
-- KEYS  1 meta  2 stream  3 lot  4 paddles
-- ARGV  1 run   2 lot id   then for each paddle: paddle, rank, commitment in hex
-- Returns {'RECOVERING'}, {'ENDED', seq, epoch} when the lot is closed, or {'DONE', seq, epoch, digest}

local meta_key, stream_key, lot_key, paddles_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local run, id = ARGV[1], ARGV[2]

local epoch, last = standing(meta_key, run)
local lot = epoch and lot_of(lot_key)
if not lot then
  return { 'RECOVERING' }
elseif lot.closed == '1' then
  return { 'ENDED', digits(lot.seq), epoch }
end
local now, seq, digest = digits(instant(last)), lot.seq, lot.digest
for i = 3, #ARGV, 3 do
  local paddle, rank, commitment = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if redis.call('HEXISTS', paddles_key, paddle) == 0 then
    seq = seq + 1
    digest = append(stream_key, '{"at":' .. now .. ',"commitment":"' .. commitment .. '","epoch":' .. epoch
      .. ',"kind":"PADDLE_ADDED","lot":"' .. id .. '","paddle":"' .. paddle .. '","rank":' .. rank
      .. ',"seq":' .. digits(seq) .. '}')
    redis.call('HSET', lot_key, 'seq', digits(seq), 'at', now, 'digest', digest)
    redis.call('HSET', paddles_key, paddle, rank)
  end
end
redis.call('HSET', meta_key, 'at', now)
return { 'DONE', digits(seq), epoch, digest }
