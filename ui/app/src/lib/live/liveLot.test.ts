import type { LiveState, LogRecord } from "@/lib/api/client";
import { LiveLot, mergeRecords, type UpdateSource } from "./liveLot";

class ASource implements UpdateSource {
  readyState = 1;
  closed = false;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(type, listener);
  }
  close(): void {
    this.closed = true;
  }
  send(state: LiveState, records: LogRecord[] = []): void {
    this.listeners.get("update")?.(new MessageEvent("update", { data: JSON.stringify({ state, records }) }));
  }
  fail(closed: boolean): void {
    this.readyState = closed ? 2 : 0;
    this.listeners.get("error")?.(new MessageEvent("error"));
  }
}

function state(seq: number, part: Partial<LiveState> = {}): LiveState {
  const at = "2026-11-21T02:00:00.000Z";
  return { lotId: "l", state: "OPEN", seq, epoch: 1, bids: 0, minimumFen: 1, opensAt: at, endAt: at, serverTime: new Date(Date.parse(at) + seq).toISOString(), ...part };
}

const record = (seq: number): LogRecord => ({ lot: "l", seq, kind: "BID", at: seq, epoch: 1 });

function watch(options: { streams?: boolean; log?: number } = {}) {
  const sources: ASource[] = [];
  const asked: string[] = [];
  let current = state(options.log ?? 0);
  const live = new LiveLot("l", {
    open: () => {
      if (options.streams === false) return undefined;
      const source = new ASource();
      sources.push(source);
      return source;
    },
    state: () => {
      asked.push("state");
      return Promise.resolve(current);
    },
    records: (_, after) => {
      asked.push(`records after ${after}`);
      return Promise.resolve({ records: Array.from({ length: current.seq - after }, (_, index) => record(after + index + 1)), lastSeq: current.seq });
    },
    now: () => Date.now(),
  });
  const stop = live.subscribe(() => undefined);
  return { live, sources, asked, stop, setState: (next: LiveState) => (current = next) };
}

describe("a watched lot", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("is live once the stream speaks, and reads the records that an update left out", async () => {
    const { live, sources, setState, stop } = watch({ log: 2 });
    await vi.advanceTimersByTimeAsync(1);
    expect(live.snapshot().connection).toBe("polling");
    setState(state(5));
    sources[0]?.send(state(5), [record(5)]);
    await vi.advanceTimersByTimeAsync(1);
    expect(live.snapshot().connection).toBe("live");
    expect(live.snapshot().records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    stop();
    expect(sources[0]?.closed).toBe(true);
  });

  it("never goes back to an older state", async () => {
    const { live, sources, stop } = watch();
    sources[0]?.send(state(5, { priceFen: 500 }), []);
    sources[0]?.send(state(4, { priceFen: 400 }), []);
    await vi.advanceTimersByTimeAsync(1);
    expect(live.snapshot().state?.priceFen).toBe(500);
    stop();
  });

  it("says that it reconnects, and asks meanwhile", async () => {
    const { live, sources, setState, stop } = watch();
    sources[0]?.send(state(1), [record(1)]);
    sources[0]?.fail(false);
    expect(live.snapshot().connection).toBe("reconnecting");
    setState(state(2, { priceFen: 7 }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(live.snapshot().state?.priceFen).toBe(7);
    expect(live.snapshot().connection).toBe("polling");
    sources[0]?.send(state(3), []);
    expect(live.snapshot().connection).toBe("live");
    stop();
  });

  it("opens a new stream after one was refused", async () => {
    const { sources, stop } = watch();
    sources[0]?.fail(true);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(sources.length).toBeGreaterThan(1);
    stop();
  });

  it("finds a stream dead that says less than the platform when asked", async () => {
    const { live, sources, setState, stop } = watch();
    sources[0]?.send(state(1), [record(1)]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(live.snapshot().connection).toBe("live");
    setState(state(9));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sources[0]?.closed).toBe(true);
    stop();
  });

  it("polls where there are no streams", async () => {
    const { live, asked, stop } = watch({ streams: false });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(live.snapshot().connection).toBe("polling");
    expect(asked.filter((what) => what === "state").length).toBeGreaterThan(2);
    stop();
  });
});

describe("records", () => {
  it("are appended without gap, twice is once", () => {
    const known = [record(1), record(2)];
    expect(mergeRecords(known, [record(2), record(4), record(3)]).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(mergeRecords(known, [record(4)])).toBe(known);
  });
});
