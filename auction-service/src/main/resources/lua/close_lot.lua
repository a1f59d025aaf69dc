-- Closes a lot whose end has come; re-checks the time. If ticks were missing for longer than allowed
-- inside the final window, nobody can say that everybody could bid: the lot is paused instead.
--
-- KEYS  1 meta  2 stream  3 ends  4 lot
-- ARGV  1 run   2 lot id   3 longest allowed time without a tick, ms   4 reason of such a pause as JSON text
-- Returns {'RECOVERING'}, {'NOT_DUE', seq, epoch} or {'DONE', seq, epoch} (closed now or before, or paused)

local meta_key, stream_key, ends_key, lot_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local run, id, allowed_ms, reason = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]

local epoch, last = standing(meta_key, run)
if not epoch then
  return { 'RECOVERING' }
end
local lot = lot_of(lot_key)
if not lot then
  redis.call('ZREM', ends_key, id)
  return { 'RECOVERING' }
elseif lot.closed == '1' then
  redis.call('ZREM', ends_key, id)
  return { 'DONE', digits(lot.seq), epoch }
end
local now = instant(last)
if lot.paused == '1' or now < lot.endAt then
  return { 'NOT_DUE', digits(lot.seq), epoch }
end

local window_from = math.max(lot.opensAt, lot.endAt - lot.windowMs)
local function missing(from, to)
  return math.min(to, lot.endAt) - math.max(from, window_from) > allowed_ms
end
local ticks = redis.call('HMGET', meta_key, 'tick', 'gapFrom', 'gapTo')
local tick = tonumber(ticks[1] or '') or 0
local gap_from, gap_to = tonumber(ticks[2] or ''), tonumber(ticks[3] or '')
local alive = nil
if gap_from and missing(gap_from, gap_to) then
  alive = gap_from
elseif missing(tick, now) then
  alive = tick
end
if alive then
  -- A tombstone or a paddle may have been recorded after the end, but bidding stopped before it.
  local since = math.min(lot.endAt - 1, math.max(alive, lot.at, lot.opensAt))
  return pause_lot(meta_key, stream_key, ends_key, lot_key, id, lot, epoch, now, since, reason)
end

local sold = lot.bids > 0
local seq = digits(lot.seq + 1)
local digest = append(stream_key, '{"at":' .. digits(now) .. ',"bids":' .. digits(lot.bids) .. ',"endAt":' .. digits(lot.endAt)
  .. ',"epoch":' .. epoch .. ',"kind":"CLOSED","lot":"' .. id .. '","price":' .. digits(lot.price)
  .. ',"result":"' .. (sold and 'SOLD' or 'UNSOLD') .. '","seq":' .. seq .. ',"winner":"' .. lot.leader
  .. '","winningBidId":"' .. lot.lastBid .. '"}')
redis.call('HSET', lot_key, 'seq', seq, 'at', digits(now), 'digest', digest, 'closed', '1')
redis.call('HSET', meta_key, 'at', digits(now))
redis.call('ZREM', ends_key, id)
return { 'DONE', seq, epoch }
