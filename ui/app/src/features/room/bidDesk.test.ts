import type { BidRecorded, Problem } from "@/lib/api/client";
import { type Answer, ASKS_BEFORE_FORCE, BidDesk, type BidPorts, readAnswer } from "./bidDesk";

const LOT = "lot-1";
const SLOT = `fachui.bid.${LOT}`;
const problem: Problem = { type: "/problems/below-step", title: "", status: 422, reason: "BELOW_STEP" };
const unknown: Answer = { kind: "unknown" };

function recorded(key: string): Answer {
  return { kind: "recorded", recorded: { key, seq: 9, amountFen: 1000 } as BidRecorded };
}

class AStorage implements Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  readonly kept = new Map<string, string>();
  getItem = (name: string): string | null => this.kept.get(name) ?? null;
  setItem = (name: string, value: string): void => void this.kept.set(name, value);
  removeItem = (name: string): void => void this.kept.delete(name);
}

function aDesk(answers: { place?: Answer[]; ask?: Answer[]; resolve?: Answer[] }, storage = new AStorage()) {
  const calls: string[] = [];
  let keys = 0;
  let now = 0;
  const next = (kind: "place" | "ask" | "resolve", key: string): Promise<Answer> => {
    calls.push(`${kind} ${key}`);
    return Promise.resolve(answers[kind]?.shift() ?? unknown);
  };
  const ports: BidPorts = {
    place: (_, bid) => next("place", bid.key),
    ask: (_, key) => next("ask", key),
    resolve: (_, key) => next("resolve", key),
    storage,
    newKey: () => `key-${++keys}`,
    now: () => now,
  };
  const desk = new BidDesk(LOT, "li", ports);
  const stop = desk.subscribe(() => undefined);
  return { desk, calls, storage, stop, wait: (ms: number) => (now += ms) };
}

describe("one bidder's bids on a lot", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("keep the bid before it is sent and forget it when it is answered", async () => {
    const { desk, storage, calls } = aDesk({ place: [recorded("key-1")] });
    expect(desk.submit(1000, 1)).toBe(true);
    expect(storage.kept.get(SLOT)).toContain("key-1");
    expect(desk.snapshot().phase).toBe("sending");
    await vi.runAllTimersAsync();
    expect(desk.snapshot()).toMatchObject({ phase: "recorded", recorded: { seq: 9 } });
    expect(storage.kept.size).toBe(0);
    expect(calls).toEqual(["place key-1"]);
  });

  it("take a double click for one bid, also when the answer comes between the clicks", async () => {
    const { desk, calls, wait } = aDesk({ place: [recorded("key-1"), recorded("key-2")] });
    desk.submit(1000, 1);
    expect(desk.submit(1000, 1)).toBe(false);
    await vi.runAllTimersAsync();
    wait(200);
    expect(desk.submit(2000, 1)).toBe(false);
    wait(2_000);
    expect(desk.submit(2000, 1)).toBe(true);
    expect(calls).toEqual(["place key-1", "place key-2"]);
  });

  it("ask with the same key while the bid is not known, and offer force after a while", async () => {
    const { desk, calls } = aDesk({ place: [unknown], ask: [unknown, unknown, unknown, recorded("key-1")] });
    desk.submit(1000, 1);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(desk.snapshot()).toMatchObject({ phase: "unknown", asked: ASKS_BEFORE_FORCE });
    expect(desk.submit(2000, 1)).toBe(false);
    await vi.runAllTimersAsync();
    expect(desk.snapshot().phase).toBe("recorded");
    expect(new Set(calls.slice(1))).toEqual(new Set(["ask key-1"]));
  });

  it("end a forced bid that was not recorded", async () => {
    const { desk, calls, storage } = aDesk({ place: [unknown], resolve: [{ kind: "status", status: { key: "key-1", state: "NOT_RECORDED" } }] });
    desk.submit(1000, 1);
    await vi.advanceTimersByTimeAsync(1_100);
    await desk.force();
    expect(desk.snapshot().phase).toBe("notRecorded");
    expect(storage.kept.size).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.filter((call) => call.startsWith("ask"))).toHaveLength(1);
  });

  it("go on asking after a reload", async () => {
    const before = aDesk({ place: [unknown] });
    before.desk.submit(1000, 1);
    before.stop();
    const after = aDesk({ ask: [recorded("key-1")] }, before.storage);
    expect(after.desk.snapshot()).toMatchObject({ phase: "unknown", bid: { amountFen: 1000 } });
    await vi.runAllTimersAsync();
    expect(after.desk.snapshot().phase).toBe("recorded");
    expect(after.calls).toEqual(["ask key-1"]);
  });

  it("do not ask about somebody else's bid", () => {
    const storage = new AStorage();
    storage.setItem(SLOT, JSON.stringify({ key: "key-9", amountFen: 1, epoch: 1, subject: "zhang" }));
    const { desk, calls } = aDesk({}, storage);
    expect(desk.snapshot().phase).toBe("idle");
    expect(calls).toEqual([]);
  });

  it("say of an expired session whether the bid was sent", async () => {
    const unsent = aDesk({ place: [{ kind: "signedOut" }] });
    unsent.desk.submit(1000, 1);
    await vi.runAllTimersAsync();
    expect(unsent.desk.snapshot()).toMatchObject({ phase: "signedOut", sent: false });
    expect(unsent.storage.kept.size).toBe(0);
    const sent = aDesk({ place: [unknown], ask: [{ kind: "signedOut" }] });
    sent.desk.submit(1000, 1);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(sent.desk.snapshot()).toMatchObject({ phase: "signedOut", sent: true });
    expect(sent.storage.kept.size).toBe(1);
  });

  it("send a bid again under its key where that can help", async () => {
    const { desk, calls } = aDesk({ place: [{ kind: "refused", problem: { ...problem, reason: "TOO_BUSY" } }, recorded("key-1")] });
    desk.submit(1000, 1);
    await vi.runAllTimersAsync();
    desk.sendAgain();
    await vi.runAllTimersAsync();
    expect(calls).toEqual(["place key-1", "place key-1"]);
  });
});

describe("an answer", () => {
  const response = (status: number): Response => new Response(null, { status });

  it("is a refusal only when the platform says so", () => {
    expect(readAnswer({ error: problem, response: response(422) })).toEqual({ kind: "refused", problem });
    expect(readAnswer({ error: { ...problem, reason: "TOO_BUSY" }, response: response(503) }).kind).toBe("refused");
    expect(readAnswer({ error: { ...problem, reason: "INTERNAL" }, response: response(500) }).kind).toBe("unknown");
    expect(readAnswer({ error: "<html>", response: response(502) }).kind).toBe("unknown");
    expect(readAnswer({ error: problem, response: response(401) }).kind).toBe("signedOut");
  });

  it("with a receipt is a recorded bid, without one a status", () => {
    expect(readAnswer({ data: { receipt: {} } as BidRecorded, response: response(201) }).kind).toBe("recorded");
    expect(readAnswer({ data: { key: "k", state: "UNKNOWN" }, response: response(202) })).toMatchObject({ kind: "status" });
  });
});
