import { type Breach, fail, type Finding } from "./findings";
import type { JsonValue } from "./json";
import { brief, type LogRecord } from "./shapes";

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
  /** 0 where the first bid ends nothing. */
  firstBidEndsMs: number;
  resumeMs: number;
}

/**
 * Applies the rules of docs/bid-log.md to one record after the other. A record's shape is checked before; whatever the
 * rules do not allow stops the replay with the finding SEQ or RULE. Nothing of a record that is refused is kept.
 */
export class Replay {
  private terms: Terms | undefined;
  private last: LogRecord | undefined;
  /** Pre-emption rank by qualified paddle. */
  private readonly ranks = new Map<string, number>();
  private readonly keys = new Set<string>();
  private lastBidAt = 0;
  private remainingMs: number | undefined;
  private readonly now: Standing = { opensAt: 0, endAt: 0, price: 0, leader: "", leadingBidId: "", bids: 0, closed: false, sold: false };

  standing(): Standing {
    return { ...this.now };
  }

  apply(record: LogRecord): void {
    if (this.last === undefined) {
      this.open(record);
    } else {
      this.checkSequence(this.last, record);
      if (this.now.closed) refuse(record, "AFTER_CLOSING", "kind");
      this.take(record);
    }
    this.last = record;
  }

  private take(record: LogRecord): void {
    switch (record.kind) {
      case "LOT_OPENED":
        return refuse(record, "NOT_FIRST", "kind");
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

  private checkSequence(last: LogRecord, next: LogRecord): void {
    if (next.seq !== last.seq + 1) outOfSequence(next, "seq", String(last.seq + 1));
    if (next.lot !== last.lot) outOfSequence(next, "lot", last.lot);
    if (next.at < last.at) outOfSequence(next, "at", `≥ ${last.at}`);
    if (next.epoch < last.epoch) outOfSequence(next, "epoch", `≥ ${last.epoch}`);
  }

  private open(record: LogRecord): void {
    if (record.seq !== 1) outOfSequence(record, "seq", "1");
    if (record.kind !== "LOT_OPENED") refuse(record, "NOT_FIRST", "kind");
    const [opensAt, endAt] = [number(record, "opensAt"), number(record, "endAt")];
    if (endAt <= opensAt) refuse(record, "PERIOD", "endAt");
    this.terms = {
      startPrice: number(record, "startPrice"),
      increment: number(record, "increment"),
      windowMs: number(record, "windowMs"),
      extensionMs: number(record, "extensionMs"),
      firstBidEndsMs: record["firstBidEndsMs"] === undefined ? 0 : number(record, "firstBidEndsMs"),
      resumeMs: number(record, "resumeMs"),
    };
    Object.assign(this.now, { opensAt, endAt });
  }

  private addPaddle(record: LogRecord): void {
    const paddle = word(record, "paddle");
    if (this.ranks.has(paddle)) refuse(record, "PADDLE_TWICE", "paddle");
    this.ranks.set(paddle, number(record, "rank"));
  }

  private removePaddle(record: LogRecord): void {
    if (!this.ranks.delete(word(record, "paddle"))) refuse(record, "NOT_QUALIFIED", "paddle");
  }

  private bid(record: LogRecord): void {
    const { at } = record;
    const paddle = word(record, "paddle");
    const amount = number(record, "amount");
    if (this.keys.has(keyOf(record))) refuse(record, "KEY_TWICE", "bidId");
    if (at < this.now.opensAt) refuse(record, "NOT_OPEN_YET", "at");
    if (this.remainingMs !== undefined) refuse(record, "PAUSED", "at");
    if (at >= this.now.endAt) refuse(record, "ENDED", "at");
    if (!this.ranks.has(paddle)) refuse(record, "NOT_QUALIFIED", "paddle");
    const match = this.isMatch(paddle, amount);
    if (!match) this.checkAmount(record, amount);
    if (paddle === this.now.leader) refuse(record, "OWN_LEAD", "paddle");
    const [own, leading] = [this.rank(paddle), this.rank(this.now.leader)];
    if (match && leading >= 1 && leading <= own) refuse(record, "MATCH_NOT_ALLOWED", "amount");
    const bids = this.now.bids + 1;
    const endAt = this.endAfterBid(at);
    agree(record, "bidNo", bids, "BID_NUMBER");
    agree(record, "endAt", endAt, "EXTENSION");
    agree(record, "match", match, "NOT_A_MATCH");
    agree(record, "prevBidId", this.now.leadingBidId, "PREVIOUS_BID");
    this.keys.add(keyOf(record));
    this.lastBidAt = at;
    Object.assign(this.now, { price: amount, leader: paddle, leadingBidId: word(record, "bidId"), bids, endAt });
  }

  private checkAmount(record: LogRecord, amount: number): void {
    const { startPrice, increment } = this.opened();
    const isFirst = this.now.bids === 0;
    const minimum = isFirst ? startPrice : this.now.price + increment;
    if (amount < minimum) refuse(record, isFirst ? "BELOW_START" : "BELOW_STEP", "amount", `≥ ${minimum}`);
    if ((amount - startPrice) % increment !== 0) refuse(record, "OFF_STEP", "amount");
  }

  /** NJA-21: a pre-emption holder bids exactly the standing price. */
  private isMatch(paddle: string, amount: number): boolean {
    return this.now.bids > 0 && amount === this.now.price && this.rank(paddle) >= 1;
  }

  /** 0 also for a leader who has lost the paddle. */
  private rank(paddle: string): number {
    return this.ranks.get(paddle) ?? 0;
  }

  /** NJA-20: a bid in the last `windowMs` gives `extensionMs` from its own instant, and never takes time away; where the terms say so, the first bid alone decides the end. */
  private endAfterBid(at: number): number {
    const { windowMs, extensionMs, firstBidEndsMs } = this.opened();
    if (firstBidEndsMs > 0 && this.now.bids === 0) return at + firstBidEndsMs;
    return this.now.endAt - at <= windowMs ? Math.max(this.now.endAt, at + extensionMs) : this.now.endAt;
  }

  private useKey(record: LogRecord): void {
    if (this.keys.has(keyOf(record))) refuse(record, "KEY_TWICE", "bidId");
    this.keys.add(keyOf(record));
  }

  private pause(record: LogRecord): void {
    const since = number(record, "since");
    if (this.remainingMs !== undefined) refuse(record, "ALREADY_PAUSED", "kind");
    const { opensAt, endAt } = this.now;
    const isOpen = record.at >= opensAt;
    const impossible = since > record.at || (isOpen && since < Math.max(opensAt, this.lastBidAt)) || since >= endAt;
    if (impossible) refuse(record, "PAUSE_INSTANT", "since");
    agree(record, "remainingMs", endAt - (isOpen ? since : opensAt), "REMAINING");
    agree(record, "since", isOpen ? since : record.at, "PAUSE_INSTANT");
    this.remainingMs = number(record, "remainingMs");
  }

  private resume(record: LogRecord): void {
    const { extensionMs, resumeMs } = this.opened();
    if (this.remainingMs === undefined) return refuse(record, "NOT_PAUSED", "kind");
    const opensAt = number(record, "opensAt");
    const earliest = Math.max(this.now.opensAt, record.at + resumeMs);
    if (opensAt < earliest) refuse(record, "RESUME_TOO_SOON", "opensAt", `≥ ${earliest}`);
    const endAt = opensAt + Math.max(this.remainingMs, extensionMs);
    agree(record, "endAt", endAt, "RESUME_END");
    this.remainingMs = undefined;
    Object.assign(this.now, { opensAt, endAt });
  }

  private close(record: LogRecord): void {
    const { bids, endAt, price, leader, leadingBidId } = this.now;
    if (this.remainingMs !== undefined) refuse(record, "PAUSED", "at");
    if (record.at < endAt) refuse(record, "CLOSED_EARLY", "at", `≥ ${endAt}`);
    const sold = bids > 0;
    // In the order of canonical JSON, as every difference is looked for.
    const expected = { bids, endAt, price, result: sold ? "SOLD" : "UNSOLD", winner: leader, winningBidId: leadingBidId };
    for (const [member, value] of Object.entries(expected)) agree(record, member, value, "OUTCOME");
    Object.assign(this.now, { closed: true, sold });
  }

  private opened(): Terms {
    if (this.terms === undefined) throw new Error("nothing is replayed before LOT_OPENED");
    return this.terms;
  }
}

function keyOf(record: LogRecord): string {
  return `${word(record, "paddle")} ${word(record, "bidId")}`;
}

function finding(record: LogRecord, code: "SEQ" | "RULE", member: string, expected: string | undefined): Finding {
  const found = brief(record[member] ?? "");
  return { code, member, found, ...(expected === undefined ? {} : { expected }) };
}

function outOfSequence(record: LogRecord, member: string, expected: string): void {
  fail(finding(record, "SEQ", member, expected));
}

function refuse(record: LogRecord, breach: Breach, member: string, expected?: string): void {
  fail({ ...finding(record, "RULE", member, expected), breach });
}

/** The record says what the replay gives. */
function agree(record: LogRecord, member: string, expected: JsonValue, breach: Breach): void {
  if (record[member] !== expected) refuse(record, breach, member, brief(expected));
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
