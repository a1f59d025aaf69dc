-- Announces that a paused lot goes on: after its interval, with what was left but at least one extension.
--
-- KEYS  1 meta  2 stream  3 ends  4 lot
-- ARGV  1 run   2 lot id
-- Returns {'RECOVERING'}, {'NOT_PAUSED', seq, epoch}, or {'DONE', seq, epoch, digest}

local meta_key, stream_key, ends_key, lot_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local run, id = ARGV[1], ARGV[2]

local epoch, last = standing(meta_key, run)
local lot = epoch and lot_of(lot_key)
if not lot then
  return { 'RECOVERING' }
elseif lot.paused ~= '1' then
  return { 'NOT_PAUSED', digits(lot.seq), epoch }
end
local now = instant(last)
local opens_at = math.max(lot.opensAt, now + lot.resumeMs)
local ends_at = opens_at + math.max(lot.remainingMs, lot.extensionMs)
local seq = digits(lot.seq + 1)
local digest = append(stream_key, '{"at":' .. digits(now) .. ',"endAt":' .. digits(ends_at) .. ',"epoch":' .. epoch
  .. ',"kind":"RESUMED","lot":"' .. id .. '","opensAt":' .. digits(opens_at) .. ',"seq":' .. seq .. '}')
redis.call('HSET', lot_key, 'seq', seq, 'at', digits(now), 'digest', digest, 'paused', '0', 'remainingMs', '0', 'opensAt',
  digits(opens_at), 'endAt', digits(ends_at))
redis.call('HSET', meta_key, 'at', digits(now))
redis.call('ZADD', ends_key, digits(ends_at), id)
return { 'DONE', seq, epoch, digest }
