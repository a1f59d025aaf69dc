import { type Breach, fail } from "./findings";
import type { LogRecord } from "./shapes";

/** What the auction stands at after the records replayed so far. Money is fen, times are ms since 1970. */
export interface Standing {
  opensAt: number;
  endAt: number;
  price: number;
  leader: string;
  leadingBidId: string;
  bids: number;
  closed: boolean;
  sold: boolean;
}

interface Terms {
  startPrice: number;
  increment: number;
  windowMs: number;
  extensionMs: number;
  resumeMs: number;
}

/**
 * Applies the rules of docs/bid-log.md to one record after the other. A record's shape and number are checked before;
 * whatever it does not allow stops the replay with the finding RULE.
 */
export class Replay {
  private terms: Terms | undefined;
  private readonly paddles = new Map<string, number>();
  private readonly known = new Set<string>();
  private readonly keys = new Set<string>();
  private lastAt = 0;
  private lastEpoch = 0;
  private lastBidAt = 0;
  private leaderRank = 0;
  private remainingMs: number | undefined;
  private readonly now: Standing = { opensAt: 0, endAt: 0, price: 0, leader: "", leadingBidId: "", bids: 0, closed: false, sold: false };

  standing(): Standing {
    return { ...this.now };
  }

  apply(record: LogRecord): void {
    this.checkOrder(record);
    this.lastAt = record.at;
    this.lastEpoch = record.epoch;
    switch (record.kind) {
      case "LOT_OPENED":
        return this.open(record);
      case "PADDLE_ADDED":
        return this.addPaddle(record);
      case "PADDLE_REMOVED":
        return this.removePaddle(record);
      case "BID":
        return this.bid(record);
      case "TOMBSTONE":
        return this.useKey(record);
      case "PAUSED":
        return this.pause(record);
      case "RESUMED":
        return this.resume(record);
      case "CLOSED":
        return this.close(record);
    }
  }

  private checkOrder(record: LogRecord): void {
    if (record.at < this.lastAt) fail({ code: "SEQ", seq: record.seq, member: "at", found: String(record.at), expected: `≥ ${this.lastAt}` });
    if (record.epoch < this.lastEpoch) fail({ code: "SEQ", seq: record.seq, member: "epoch", found: String(record.epoch), expected: `≥ ${this.lastEpoch}` });
    if ((record.kind === "LOT_OPENED") !== (record.seq === 1)) refuse(record, "NOT_FIRST", "kind");
    if (this.now.closed) refuse(record, "AFTER_CLOSING", "kind");
  }

  private open(record: LogRecord): void {
    this.terms = {
      startPrice: number(record, "startPrice"),
      increment: number(record, "increment"),
      windowMs: number(record, "windowMs"),
      extensionMs: number(record, "extensionMs"),
      resumeMs: number(record, "resumeMs"),
    };
    this.now.opensAt = number(record, "opensAt");
    this.now.endAt = number(record, "endAt");
    if (this.now.endAt <= this.now.opensAt) refuse(record, "PERIOD", "endAt");
  }

  private addPaddle(record: LogRecord): void {
    const paddle = word(record, "paddle");
    if (this.known.has(paddle)) refuse(record, "PADDLE_TWICE", "paddle");
    this.known.add(paddle);
    this.paddles.set(paddle, number(record, "rank"));
  }

  private removePaddle(record: LogRecord): void {
    if (!this.paddles.delete(word(record, "paddle"))) refuse(record, "NOT_QUALIFIED", "paddle");
  }

  private bid(record: LogRecord): void {
    const { at, seq } = record;
    const paddle = word(record, "paddle");
    const amount = number(record, "amount");
    const rank = this.paddles.get(paddle);
    if (this.remainingMs !== undefined) refuse(record, "PAUSED", "at");
    if (at < this.now.opensAt) refuse(record, "NOT_OPEN_YET", "at");
    if (at >= this.now.endAt) refuse(record, "ENDED", "at");
    if (rank === undefined) return refuse(record, "NOT_QUALIFIED", "paddle");
    this.checkAmount(record, amount, rank);
    if (paddle === this.now.leader) refuse(record, "OWN_LEAD", "paddle");
    const bidNo = number(record, "bidNo");
    if (bidNo !== this.now.bids + 1) refuse(record, "BID_NUMBER", "bidNo", bidNo, this.now.bids + 1);
    if (record["prevBidId"] !== this.now.leadingBidId) refuse(record, "PREVIOUS_BID", "prevBidId", word(record, "prevBidId"), this.now.leadingBidId);
    this.useKey(record);
    const endAt = this.endAfterBid(at);
    if (record["endAt"] !== endAt) fail({ code: "RULE", seq, breach: "EXTENSION", member: "endAt", found: String(record["endAt"]), expected: String(endAt) });
    Object.assign(this.now, { price: amount, leader: paddle, leadingBidId: word(record, "bidId"), bids: bidNo, endAt });
    this.leaderRank = rank;
    this.lastBidAt = at;
  }

  private checkAmount(record: LogRecord, amount: number, rank: number): void {
    const { startPrice, increment } = this.opened();
    if (amount < startPrice) refuse(record, "BELOW_START", "amount", amount, startPrice);
    const isFirst = this.now.bids === 0;
    const isMatch = !isFirst && amount === this.now.price && rank > 0;
    if (!isFirst && !isMatch && amount < this.now.price + increment) refuse(record, "BELOW_STEP", "amount", amount, this.now.price + increment);
    if ((amount - startPrice) % increment !== 0) refuse(record, "OFF_STEP", "amount", amount);
    if (record["match"] !== isMatch) refuse(record, "NOT_A_MATCH", "match", String(record["match"]), String(isMatch));
    if (isMatch && record["paddle"] !== this.now.leader && this.leaderRank > 0 && this.leaderRank <= rank) refuse(record, "MATCH_NOT_ALLOWED", "amount");
  }

  /** NJA-20: a bid in the last `windowMs` gives `extensionMs` from its own instant, and never takes time away. */
  private endAfterBid(at: number): number {
    const { windowMs, extensionMs } = this.opened();
    return this.now.endAt - at <= windowMs ? Math.max(this.now.endAt, at + extensionMs) : this.now.endAt;
  }

  private useKey(record: LogRecord): void {
    const paddle = word(record, "paddle");
    if (!this.known.has(paddle)) refuse(record, "NOT_QUALIFIED", "paddle");
    const key = `${paddle} ${word(record, "bidId")}`;
    if (this.keys.has(key)) refuse(record, "KEY_TWICE", "bidId");
    this.keys.add(key);
  }

  private pause(record: LogRecord): void {
    const since = number(record, "since");
    const remaining = number(record, "remainingMs");
    if (this.remainingMs !== undefined) refuse(record, "ALREADY_PAUSED", "kind");
    const beforeOpening = record.at < this.now.opensAt;
    const inOrder = beforeOpening ? since === record.at : since >= this.lastBidAt && since <= record.at;
    if (!inOrder) refuse(record, "PAUSE_INSTANT", "since", since);
    const expected = beforeOpening ? this.now.endAt - this.now.opensAt : Math.max(0, this.now.endAt - since);
    if (remaining !== expected) refuse(record, "REMAINING", "remainingMs", remaining, expected);
    this.remainingMs = remaining;
  }

  private resume(record: LogRecord): void {
    const { extensionMs, resumeMs } = this.opened();
    if (this.remainingMs === undefined) return refuse(record, "NOT_PAUSED", "kind");
    const opensAt = number(record, "opensAt");
    if (opensAt < record.at + resumeMs) refuse(record, "RESUME_TOO_SOON", "opensAt", opensAt, record.at + resumeMs);
    const endAt = opensAt + Math.max(this.remainingMs, extensionMs);
    if (record["endAt"] !== endAt) refuse(record, "RESUME_END", "endAt", String(record["endAt"]), endAt);
    Object.assign(this.now, { opensAt, endAt });
    this.remainingMs = undefined;
  }

  private close(record: LogRecord): void {
    if (this.remainingMs !== undefined) refuse(record, "PAUSED", "kind");
    if (record.at < this.now.endAt) refuse(record, "CLOSED_EARLY", "at", record.at, this.now.endAt);
    const sold = this.now.bids > 0;
    const expected = {
      result: sold ? "SOLD" : "UNSOLD",
      winner: this.now.leader,
      winningBidId: this.now.leadingBidId,
      price: this.now.price,
      bids: this.now.bids,
      endAt: this.now.endAt,
    };
    for (const [member, value] of Object.entries(expected)) {
      if (record[member] !== value) refuse(record, "OUTCOME", member, String(record[member]), value);
    }
    Object.assign(this.now, { closed: true, sold });
  }

  private opened(): Terms {
    if (this.terms === undefined) throw new Error("nothing is replayed before LOT_OPENED");
    return this.terms;
  }
}

function refuse(record: LogRecord, breach: Breach, member: string, found?: string | number, expected?: string | number): void {
  fail({
    code: "RULE",
    seq: record.seq,
    breach,
    member,
    ...(found === undefined ? {} : { found: String(found) }),
    ...(expected === undefined ? {} : { expected: String(expected) }),
  });
}

function number(record: LogRecord, member: string): number {
  const value = record[member];
  if (typeof value !== "number") throw new TypeError(`${member} was not checked`);
  return value;
}

function word(record: LogRecord, member: string): string {
  const value = record[member];
  if (typeof value !== "string") throw new TypeError(`${member} was not checked`);
  return value;
}
