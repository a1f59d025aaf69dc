import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { serverClock } from "@/lib/clock/serverClock";
import { uuid7 } from "@/lib/ids/uuid7";
import { useSessionRecheck } from "@/lib/session/session";
import { BidDesk, type BidPorts, type BidProgress, serverPorts } from "./bidDesk";

const browserPorts: BidPorts = {
  ...serverPorts,
  storage: sessionStorage,
  // The key's time part is the platform's, because the platform judges the key's age.
  newKey: () => uuid7(serverClock.now()),
  now: () => performance.now(),
};

export function useBidDesk(lotId: string, subject: string): { desk: BidDesk; progress: BidProgress } {
  const recheck = useSessionRecheck();
  const desk = useMemo(() => new BidDesk(lotId, subject, browserPorts), [lotId, subject]);
  const progress = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const signedOut = progress.phase === "signedOut";
  useEffect(() => {
    if (signedOut) recheck();
    // Once when the session turns out to have ended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [signedOut]);
  return { desk, progress };
}

/** What the bidder typed; kept for this tab, so that signing in again finds it. Undefined: the lowest possible bid. */
export function useTypedAmount(lotId: string): [string | undefined, (text: string | undefined) => void] {
  const slot = `fachui.typed.${lotId}`;
  const [typed, setTyped] = useState(() => sessionStorage.getItem(slot) ?? undefined);
  const keep = useCallback(
    (text: string | undefined) => {
      setTyped(text);
      if (text === undefined) sessionStorage.removeItem(slot);
      else sessionStorage.setItem(slot, text);
    },
    [slot],
  );
  return [typed, keep];
}
