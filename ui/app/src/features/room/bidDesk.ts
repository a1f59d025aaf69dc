import { auction, type BidRecorded, type BidStatus, type Problem } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problems";

/** A bid as it is kept before it is sent, so that a reload can go on asking what became of it. */
export interface PendingBid {
  key: string;
  amountFen: number;
  epoch: number;
  subject: string;
}

export type BidProgress =
  | { phase: "idle" }
  | { phase: "sending"; bid: PendingBid }
  | { phase: "recorded"; bid: PendingBid; recorded: BidRecorded }
  | { phase: "refused"; bid: PendingBid; problem: Problem }
  | { phase: "unknown"; bid: PendingBid; asked: number; forcing: boolean }
  | { phase: "notRecorded"; bid: PendingBid }
  | { phase: "signedOut"; bid: PendingBid; sent: boolean };

/** One answer of the platform about a bid, whatever way it came. */
export type Answer =
  | { kind: "status"; status: BidStatus }
  | { kind: "recorded"; recorded: BidRecorded }
  | { kind: "refused"; problem: Problem }
  | { kind: "signedOut" }
  | { kind: "unknown" };

export interface BidPorts {
  place(lotId: string, bid: PendingBid): Promise<Answer>;
  ask(lotId: string, key: string): Promise<Answer>;
  resolve(lotId: string, key: string): Promise<Answer>;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  newKey(): string;
  now(): number;
}

/** After so many questions without an answer the page offers to force one. */
export const ASKS_BEFORE_FORCE = 3;
const ASK_EVERY_MS = 1_000;
/** The second click of a double click may come after the first one's answer; it is still the same bid. */
const ONE_GESTURE_MS = 700;
const ANSWER_WITHIN_MS = 10_000;

/** One bidder's bids on one lot, one at a time: a bid is sending, recorded, refused, or not known yet and asked for. */
export class BidDesk {
  private progress: BidProgress = { phase: "idle" };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private submittedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly lotId: string,
    private readonly subject: string,
    private readonly ports: BidPorts,
  ) {}

  readonly snapshot = (): BidProgress => this.progress;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.resume();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearTimeout(this.timer);
    };
  };

  /** Sends a bid unless one is on its way; says whether it did. */
  submit(amountFen: number, epoch: number): boolean {
    const busy = this.progress.phase === "sending" || this.progress.phase === "unknown";
    if (busy || this.ports.now() - this.submittedAt < ONE_GESTURE_MS) return false;
    this.send({ key: this.ports.newKey(), amountFen, epoch, subject: this.subject });
    return true;
  }

  /** The same bid under the same key, where the platform said that this can help. */
  sendAgain(): void {
    if (this.progress.phase === "refused") this.send(this.progress.bid);
  }

  async force(): Promise<void> {
    if (this.progress.phase !== "unknown") return;
    const { bid } = this.progress;
    clearTimeout(this.timer);
    this.change({ ...this.progress, forcing: true });
    this.settle(bid, await this.ports.resolve(this.lotId, bid.key));
  }

  dismiss(): void {
    if (this.progress.phase !== "sending" && this.progress.phase !== "unknown") this.change({ phase: "idle" });
  }

  private send(bid: PendingBid): void {
    this.submittedAt = this.ports.now();
    this.ports.storage.setItem(this.slot(), JSON.stringify(bid));
    this.change({ phase: "sending", bid });
    void this.ports.place(this.lotId, bid).then((answer) => this.settle(bid, answer));
  }

  /** A bid that an earlier page sent and nobody has answered yet. */
  private resume(): void {
    if (this.progress.phase === "unknown") this.askLater(this.progress.bid, this.progress.asked);
    if (this.progress.phase !== "idle") return;
    const bid = readPending(this.ports.storage.getItem(this.slot()));
    if (bid?.subject !== this.subject) return;
    this.change({ phase: "unknown", bid, asked: 0, forcing: false });
    void this.ports.ask(this.lotId, bid.key).then((answer) => this.settle(bid, answer));
  }

  private settle(bid: PendingBid, answer: Answer): void {
    const asked = this.progress.phase === "unknown" ? this.progress.asked + 1 : 0;
    const sent = this.progress.phase === "unknown";
    switch (answer.kind) {
      case "recorded":
        return this.finish({ phase: "recorded", bid, recorded: answer.recorded });
      case "refused":
        return this.finish({ phase: "refused", bid, problem: answer.problem });
      case "signedOut":
        if (!sent) this.ports.storage.removeItem(this.slot());
        return this.change({ phase: "signedOut", bid, sent });
      case "unknown":
        return this.wait(bid, asked);
      case "status":
        return this.settleStatus(bid, answer.status, asked);
    }
  }

  private settleStatus(bid: PendingBid, status: BidStatus, asked: number): void {
    if (status.state === "RECORDED" && status.recorded) return this.finish({ phase: "recorded", bid, recorded: status.recorded });
    if (status.state === "REFUSED" && status.refusal) return this.finish({ phase: "refused", bid, problem: status.refusal });
    if (status.state === "NOT_RECORDED") return this.finish({ phase: "notRecorded", bid });
    this.wait(bid, asked);
  }

  private finish(progress: BidProgress): void {
    this.ports.storage.removeItem(this.slot());
    this.change(progress);
  }

  private wait(bid: PendingBid, asked: number): void {
    this.change({ phase: "unknown", bid, asked, forcing: false });
    this.askLater(bid, asked);
  }

  private askLater(bid: PendingBid, asked: number): void {
    clearTimeout(this.timer);
    if (this.listeners.size === 0) return;
    this.timer = setTimeout(
      () => void this.ports.ask(this.lotId, bid.key).then((answer) => this.settle(bid, answer)),
      Math.min(ASK_EVERY_MS * (1 + Math.floor(asked / 5)), 5_000),
    );
  }

  private slot(): string {
    return `fachui.bid.${this.lotId}`;
  }

  private change(progress: BidProgress): void {
    this.progress = progress;
    for (const listener of this.listeners) listener();
  }
}

function readPending(kept: string | null): PendingBid | undefined {
  if (kept === null) return undefined;
  try {
    const bid = JSON.parse(kept) as Partial<PendingBid>;
    const complete = typeof bid.key === "string" && typeof bid.amountFen === "number" && typeof bid.epoch === "number" && typeof bid.subject === "string";
    return complete ? (bid as PendingBid) : undefined;
  } catch {
    return undefined;
  }
}

interface Heard {
  data?: BidStatus | BidRecorded;
  error?: unknown;
  response: Response;
}

/**
 * What an answer says. Only a problem of the platform is a refusal: no answer, a time-out, or an error page of
 * something in between says nothing about the bid, so it is unknown.
 */
export function readAnswer({ data, error, response }: Heard): Answer {
  if (response.status === 401) return { kind: "signedOut" };
  if (data !== undefined) return "receipt" in data ? { kind: "recorded", recorded: data } : { kind: "status", status: data };
  const definite = isProblem(error) && (response.status < 500 || response.status === 503);
  return definite ? { kind: "refused", problem: error } : { kind: "unknown" };
}

function heard(asking: Promise<Heard>): Promise<Answer> {
  return asking.then(readAnswer, () => ({ kind: "unknown" }));
}

/** While a bid is not known, a failed question is no answer about it: only what the status says counts. */
function asked(asking: Promise<Heard>): Promise<Answer> {
  return heard(asking).then((answer) => (answer.kind === "refused" ? { kind: "unknown" } : answer));
}

export const serverPorts: Pick<BidPorts, "place" | "ask" | "resolve"> = {
  place: (lotId, { key, amountFen, epoch }) =>
    heard(
      auction.POST("/lots/{lotId}/bids", {
        params: { path: { lotId }, header: { "Idempotency-Key": key } },
        body: { amountFen, epoch },
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      }),
    ),
  ask: (lotId, key) => asked(auction.GET("/lots/{lotId}/bids/{key}", { params: { path: { lotId, key } }, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })),
  resolve: (lotId, key) =>
    asked(auction.POST("/lots/{lotId}/bids/{key}/resolution", { params: { path: { lotId, key } }, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })),
};
