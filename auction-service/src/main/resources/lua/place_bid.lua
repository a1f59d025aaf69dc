-- Decides one bid.
--
-- KEYS  1 meta  2 stream  3 ends  4 lot  5 paddles  6 keys  7 refusal of this key
-- ARGV  1 run   2 epoch that the bidder saw   3 lot id   4 paddle   5 bid id   6 time in the bid id, ms
--       7 amount, fen   8 entered at, ms
-- Returns {'ACCEPTED', seq, epoch}, also for a repeated key: the answer is read from the journal.
--         {'REFUSED', reason, seq it was judged against, at, minimum, price, opensAt, endAt, epoch, digest}

local meta_key, stream_key, ends_key = KEYS[1], KEYS[2], KEYS[3]
local lot_key, paddles_key, keys_key, refusal_key = KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local run, seen_epoch, id, paddle, bid_id = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local key_ms, amount_text, entered_at = tonumber(ARGV[6]), ARGV[7], ARGV[8]
local amount = tonumber(amount_text)

local epoch, last = standing(meta_key, run)
if not epoch then
  return { 'REFUSED', 'RECOVERING', '0', '0', '0', '0', '0', '0', '0', '0' }
end
if epoch ~= seen_epoch then
  return { 'REFUSED', 'STALE_EPOCH', '0', '0', '0', '0', '0', '0', epoch, '0' }
end
local lot = lot_of(lot_key)
if not lot then
  return { 'REFUSED', 'RECOVERING', '0', '0', '0', '0', '0', '0', epoch, '0' }
end

local now = instant(last)
local minimum = lot.bids == 0 and lot.startPrice or lot.price + lot.increment

local function refusal(reason)
  return {
    'REFUSED', reason, digits(lot.seq), digits(now), digits(minimum), digits(lot.price),
    digits(lot.opensAt), digits(lot.endAt), epoch, lot.digest,
  }
end

-- A key that was seen before: the first answer, or a refusal if the amount is another.
local field = paddle .. '|' .. bid_id
local known = redis.call('HGET', keys_key, field)
if known then
  local state, first_amount, seq, its_epoch = string.match(known, '^(%a)|(%d+)|(%d+)|(%d+)$')
  if state == 'T' then
    return refusal('NOT_RECORDED')
  elseif first_amount ~= amount_text then
    return refusal('KEY_REUSED')
  end
  return { 'ACCEPTED', seq, its_epoch }
end
local remembered = redis.call('GET', refusal_key)
if remembered then
  local parts = {}
  for part in string.gmatch(remembered, '[^|]+') do
    parts[#parts + 1] = part
  end
  -- amount, then the refusal as it was answered; one of an older epoch is void
  if parts[9] == epoch and parts[10] then
    if parts[1] ~= amount_text then
      return refusal('KEY_REUSED')
    end
    return {
      'REFUSED', parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8], parts[9], parts[10],
    }
  end
end
if key_ms < now - KEY_AGE_MS or key_ms > now + KEY_AHEAD_MS then
  return refusal('KEY_EXPIRED')
end

-- The rules, in the documented order. Returns the reason of a refusal, or nil and whether it is a match.
local function judge()
  if lot.closed == '1' then
    return 'ENDED'
  elseif now < lot.opensAt then
    return 'NOT_OPEN_YET'
  elseif lot.paused ~= '1' and now >= lot.endAt then
    return 'ENDED'
  elseif lot.paused == '1' then
    return 'PAUSED'
  end
  local rank = tonumber(redis.call('HGET', paddles_key, paddle) or '')
  if not rank then
    return 'NOT_QUALIFIED'
  end
  -- First of all amounts: above the limit, Lua's numbers are not exact.
  if amount > LIMIT then
    return 'ABOVE_LIMIT'
  elseif lot.bids == 0 then
    if amount < lot.startPrice then
      return 'BELOW_START'
    end
  elseif amount == lot.price and rank >= 1 then
    if lot.leader == paddle then
      return 'OWN_LEAD'
    end
    local leader_rank = tonumber(redis.call('HGET', paddles_key, lot.leader) or '') or 0
    if leader_rank >= 1 and leader_rank <= rank then
      return 'MATCH_NOT_ALLOWED'
    end
    return nil, true
  elseif amount < minimum then
    return 'BELOW_STEP'
  end
  if math.fmod(amount - lot.startPrice, lot.increment) ~= 0 then
    return 'OFF_STEP'
  elseif lot.leader == paddle then
    return 'OWN_LEAD'
  end
  return nil, false
end

local reason, match = judge()
if reason then
  local answer = refusal(reason)
  redis.call('SET', refusal_key, amount_text .. '|' .. table.concat(answer, '|', 2), 'EX', REFUSAL_SECONDS)
  redis.call('HSET', meta_key, 'at', digits(now))
  return answer
end

local ends_at = lot.endAt
if lot.bids == 0 and lot.firstBidEndsMs and lot.firstBidEndsMs > 0 then
  -- The first bid alone decides the end; a lot that was opened before this rule has no such field.
  ends_at = now + lot.firstBidEndsMs
elseif lot.endAt - now <= lot.windowMs then
  ends_at = math.max(lot.endAt, now + lot.extensionMs)
end
local seq, number = digits(lot.seq + 1), digits(lot.bids + 1)
local digest = append(stream_key, '{"amount":' .. digits(amount) .. ',"at":' .. digits(now) .. ',"bidId":"' .. bid_id
  .. '","bidNo":' .. number .. ',"endAt":' .. digits(ends_at) .. ',"enteredAt":' .. entered_at
  .. ',"epoch":' .. epoch .. ',"kind":"BID","lot":"' .. id .. '","match":' .. tostring(match)
  .. ',"paddle":"' .. paddle .. '","prevBidId":"' .. lot.lastBid .. '","seq":' .. seq .. '}')
redis.call('HSET', lot_key, 'seq', seq, 'at', digits(now), 'digest', digest, 'price', digits(amount), 'leader', paddle,
  'bids', number, 'lastBid', bid_id, 'endAt', digits(ends_at))
redis.call('HSET', keys_key, field, 'A|' .. amount_text .. '|' .. seq .. '|' .. epoch)
redis.call('HSET', meta_key, 'at', digits(now))
if ends_at ~= lot.endAt then
  redis.call('ZADD', ends_key, digits(ends_at), id)
end
return { 'ACCEPTED', seq, epoch }
