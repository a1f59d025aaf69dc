-- Puts a lot into the bucket with LOT_OPENED. A lot that is there stays as it is.
--
-- KEYS  1 meta  2 stream  3 ends  4 lot  5 lots
-- ARGV  1 run   2 lot id   3 opensAt   4 endAt   5 startPrice   6 increment   7 windowMs   8 extensionMs
--       9 resumeMs   10 ruleSet as JSON text   11 termsSha256
--       12 firstBidEndsMs: the first bid ends bidding so much after itself, or 0   13 profile, or empty
-- Returns {'RECOVERING'}  or  {'DONE', seq, epoch, digest}

local meta_key, stream_key, ends_key, lot_key, lots_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local run, id, opens_at, ends_at, start_price, increment = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local window_ms, extension_ms, resume_ms, rule_set, terms = ARGV[7], ARGV[8], ARGV[9], ARGV[10], ARGV[11]
local first_bid_ends_ms, profile = ARGV[12], ARGV[13]

local epoch, last = standing(meta_key, run)
if not epoch then
  return { 'RECOVERING' }
end
local lot = lot_of(lot_key)
if lot then
  return { 'DONE', digits(lot.seq), epoch, lot.digest }
end
local now = digits(instant(last))
-- A lot without these has no such members: its record is what it always was.
local first_bid_ends = first_bid_ends_ms == '0' and '' or ',"firstBidEndsMs":' .. first_bid_ends_ms
local named = profile == '' and '' or ',"profile":"' .. profile .. '"'
local digest = append(stream_key, '{"at":' .. now .. ',"endAt":' .. ends_at .. ',"epoch":' .. epoch .. ',"extensionMs":'
  .. extension_ms .. first_bid_ends .. ',"increment":' .. increment .. ',"kind":"LOT_OPENED","lot":"' .. id
  .. '","opensAt":' .. opens_at .. named .. ',"resumeMs":' .. resume_ms .. ',"ruleSet":' .. rule_set .. ',"seq":1,"startPrice":'
  .. start_price .. ',"termsSha256":"' .. terms .. '","windowMs":' .. window_ms .. '}')
redis.call('HSET', lot_key, 'seq', '1', 'at', now, 'digest', digest, 'opensAt', opens_at, 'endAt', ends_at, 'startPrice',
  start_price, 'increment', increment, 'windowMs', window_ms, 'extensionMs', extension_ms, 'resumeMs',
  resume_ms, 'price', '0', 'leader', '', 'bids', '0', 'lastBid', '', 'paused', '0', 'remainingMs', '0',
  'closed', '0', 'firstBidEndsMs', first_bid_ends_ms)
redis.call('SADD', lots_key, id)
redis.call('ZADD', ends_key, ends_at, id)
redis.call('HSET', meta_key, 'at', now)
return { 'DONE', '1', epoch, digest }
