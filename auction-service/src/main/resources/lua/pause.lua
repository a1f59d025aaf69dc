-- Stops the bidding of a lot. What stands before the instant of the pause stands.
--
-- KEYS  1 meta  2 stream  3 ends  4 lot
-- ARGV  1 run   2 lot id   3 reason as JSON text
--       4 COURT: bidding stops now.  FAULT: it stopped with the last sign of life
--       5 for FAULT, the last sign of life that the caller knows, ms, or 0: then the last tick
-- Returns {'RECOVERING'}, {'ENDED', seq, epoch}, {'ALREADY', seq, epoch} when paused, or {'DONE', seq, epoch, digest}

local meta_key, stream_key, ends_key, lot_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local run, id, reason, cause, alive = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])

local epoch, last = standing(meta_key, run)
local lot = epoch and lot_of(lot_key)
if not lot then
  return { 'RECOVERING' }
elseif lot.closed == '1' then
  return { 'ENDED', digits(lot.seq), epoch }
elseif lot.paused == '1' then
  return { 'ALREADY', digits(lot.seq), epoch }
end
local now = instant(last)
local since = now
if cause == 'FAULT' then
  if alive == 0 then
    alive = tonumber(redis.call('HGET', meta_key, 'tick') or '') or now
  end
  since = math.min(now, math.max(alive, lot.at, lot.opensAt))
end
if since >= lot.endAt then
  return { 'ENDED', digits(lot.seq), epoch }
end
return pause_lot(meta_key, stream_key, ends_key, lot_key, id, lot, epoch, now, since, reason)
