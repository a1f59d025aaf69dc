import { useEffect, useState, useSyncExternalStore } from "react";
import { auction } from "@/lib/api/client";

/**
 * The platform's clock as seen from here. The offset comes from the sample with the shortest round trip of the last
 * few, because its error is at most half that round trip.
 */
export class ServerClock {
  private samples: { offset: number; roundTrip: number }[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly localNow: () => number = () => Date.now()) {}

  /** The platform's time now, in milliseconds since 1970. */
  now(): number {
    return Math.round(this.localNow() + this.offset());
  }

  offset(): number {
    return this.best()?.offset ?? 0;
  }

  /** Half the best round trip in ms: how far off the shown time can be. Undefined before the first sample. */
  uncertaintyMs(): number | undefined {
    const best = this.best();
    return best && best.roundTrip / 2;
  }

  sample(sentAt: number, serverMs: number, receivedAt: number): void {
    const roundTrip = Math.max(0, receivedAt - sentAt);
    this.samples = [...this.samples.slice(-7), { offset: serverMs - (sentAt + receivedAt) / 2, roundTrip }];
    for (const listener of this.listeners) listener();
  }

  /** The local clock may have jumped (sleep, a changed time zone): what was measured before says nothing now. */
  forget(): void {
    this.samples = [];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async measure(times = 1): Promise<void> {
    for (let round = 0; round < times; round++) {
      const sentAt = this.localNow();
      const { data } = await auction.GET("/time");
      if (data) this.sample(sentAt, data.epochMs, this.localNow());
    }
  }

  private best(): { offset: number; roundTrip: number } | undefined {
    return this.samples.reduce<{ offset: number; roundTrip: number } | undefined>(
      (best, sample) => (best === undefined || sample.roundTrip <= best.roundTrip ? sample : best),
      undefined,
    );
  }
}

export const serverClock = new ServerClock();

const RESYNC_MS = 60_000;

/** Keeps {@link serverClock} measured while the page is open; once, at the root. */
export function useClockSync(): void {
  useEffect(() => {
    const measure = (times: number): void => void serverClock.measure(times).catch(() => undefined);
    const onVisible = (): void => {
      if (document.visibilityState !== "visible") return;
      serverClock.forget();
      measure(3);
    };
    measure(3);
    const timer = setInterval(() => document.visibilityState === "visible" && measure(1), RESYNC_MS);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, []);
}

/** The platform's time, re-rendered on each tick: with `stepMs` 1000 when the second changes. */
export function useServerNow(stepMs = 1000): number {
  useSyncExternalStore(serverClock.subscribe, () => serverClock.offset());
  const [, setTick] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      const untilEdge = stepMs - (serverClock.now() % stepMs);
      timer = setTimeout(() => {
        setTick((tick) => tick + 1);
        next();
      }, untilEdge + 5);
    };
    next();
    return () => clearTimeout(timer);
  }, [stepMs]);
  return serverClock.now();
}
