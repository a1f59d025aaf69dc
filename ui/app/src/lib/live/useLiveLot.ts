import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { LogRecord } from "@/lib/api/client";
import { LiveLot, type LiveView } from "./liveLot";

export function useLiveLot(lotId: string): LiveView & { refresh: () => void } {
  const live = useMemo(() => new LiveLot(lotId), [lotId]);
  const view = useSyncExternalStore(live.subscribe, live.snapshot);
  return { ...view, refresh: () => void live.refresh() };
}

export interface ShownBid {
  seq: number;
  bidNo: number;
  paddle: string;
  amountFen: number;
  match: boolean;
  at: number;
  endAt: number;
  /** Whether this bid moved the end of bidding. */
  extended: boolean;
}

/** The bids among the records, oldest first. */
export function bidsOf(records: readonly LogRecord[]): ShownBid[] {
  const bids: ShownBid[] = [];
  let endAt = 0;
  for (const record of records) {
    const end = typeof record["endAt"] === "number" ? record["endAt"] : endAt;
    if (record.kind === "BID") {
      bids.push({
        seq: record.seq,
        bidNo: Number(record["bidNo"]),
        paddle: String(record["paddle"]),
        amountFen: Number(record["amount"]),
        match: record["match"] === true,
        at: record.at,
        endAt: end,
        extended: end > endAt,
      });
    }
    endAt = end;
  }
  return bids;
}

/** The new end of bidding for a while after it moved, to be announced. */
export function useExtension(endAt: string | undefined, shownForMs = 8_000): string | undefined {
  const before = useRef(endAt);
  const [extendedTo, setExtendedTo] = useState<string>();
  useEffect(() => {
    const moved = before.current !== undefined && endAt !== undefined && endAt > before.current;
    before.current = endAt;
    if (!moved) return;
    setExtendedTo(endAt);
    const timer = setTimeout(() => setExtendedTo(undefined), shownForMs);
    return () => clearTimeout(timer);
  }, [endAt, shownForMs]);
  return extendedTo;
}
