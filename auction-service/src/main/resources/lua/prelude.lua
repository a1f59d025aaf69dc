-- Stands before every other script: what they share. No KEYS or ARGV of its own.
--
-- A bucket has   meta      hash   epoch, run, at, tick, gapFrom, gapTo
--                stream    stream r = the record in RFC 8785 canonical form
--                ends      zset   lot id by endAt, of lots that can end
--                lots      set    lot ids that stand in Redis
-- A lot has      lot       hash   see open_lot.lua
--                paddles   hash   paddle -> rank
--                keys      hash   paddle|bidId -> A|amount|seq|epoch or T|0|seq|epoch
--                refusal   string of one key, for 20 minutes
--
-- `run` is the process of Redis whose data were compared with the journal: a restarted, restored or
-- promoted Redis has another one and answers RECOVERING until the holder of the lease has compared.
-- Lua has no rollback: the XADD stands first among the writes of every script.

local LIMIT = 9007199254740991
local KEY_AGE_MS = 600000
local KEY_AHEAD_MS = 60000
local REFUSAL_SECONDS = 1200

local function digits(number)
  return string.format('%.0f', number)
end

-- The instant of this script in ms: the clock of Redis, never before the bucket's last instant.
local function instant(last)
  local time = redis.call('TIME')
  return math.max(tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000), tonumber(last) or 0)
end

-- Epoch and last instant of the bucket, or nothing while its data are not compared.
local function standing(meta, run)
  local found = redis.call('HMGET', meta, 'epoch', 'run', 'at')
  if not found[1] or found[2] ~= run then
    return nil
  end
  return found[1], found[3]
end

local LOT_FIELDS = {
  'seq', 'at', 'opensAt', 'endAt', 'startPrice', 'increment', 'windowMs', 'extensionMs', 'resumeMs',
  'price', 'leader', 'bids', 'lastBid', 'paused', 'remainingMs', 'closed', 'firstBidEndsMs', 'digest',
}
local LOT_WORDS = { leader = true, lastBid = true, paused = true, closed = true, digest = true }

-- The lot as a table, its numbers as numbers; nothing if Redis does not have it.
local function lot_of(key)
  local found = redis.call('HMGET', key, unpack(LOT_FIELDS))
  if not found[1] then
    return nil
  end
  local lot = {}
  for i, field in ipairs(LOT_FIELDS) do
    lot[field] = LOT_WORDS[field] and found[i] or tonumber(found[i])
  end
  lot.digest = lot.digest or ''
  return lot
end

-- Appends one record to the stream. `members` is its canonical text from brace to brace. Returns its
-- digest, which the lot keeps: two primaries may give one number to two records, and tell them so apart.
local function append(stream, members)
  redis.call('XADD', stream, '*', 'r', members)
  return redis.sha1hex(members)
end

-- PAUSED: `since` is the instant at which bidding stopped counting. Writes all of it.
local function pause_lot(meta, stream, ends, key, id, lot, epoch, now, since, reason)
  local remaining = math.max(0, lot.endAt - since)
  if now < lot.opensAt then
    since = now
    remaining = lot.endAt - lot.opensAt
  end
  local seq = lot.seq + 1
  local digest = append(stream, '{"at":' .. digits(now) .. ',"epoch":' .. epoch .. ',"kind":"PAUSED","lot":"' .. id
    .. '","reason":' .. reason .. ',"remainingMs":' .. digits(remaining) .. ',"seq":' .. digits(seq)
    .. ',"since":' .. digits(since) .. '}')
  redis.call('HSET', key, 'seq', digits(seq), 'at', digits(now), 'digest', digest, 'paused', '1',
    'remainingMs', digits(remaining))
  redis.call('HSET', meta, 'at', digits(now))
  redis.call('ZREM', ends, id)
  return { 'DONE', digits(seq), epoch, digest }
end

