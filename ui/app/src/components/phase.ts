import type { LotState } from "@/lib/api/client";

/** The state as one sees it at an instant: what is announced becomes due before the record of it arrives. */
export type Phase = LotState | "OPENING" | "RESUMING" | "CLOSING";

export interface Timed {
  state: LotState;
  opensAt: string;
  endAt: string;
  resumesAt?: string;
}

export function phaseAt({ state, opensAt, endAt, resumesAt }: Timed, now: number): Phase {
  if (resumesAt !== undefined && (state === "OPEN" || state === "PAUSED" || state === "ANNOUNCED") && now < Date.parse(resumesAt)) return "RESUMING";
  if (state === "ANNOUNCED") return now < Date.parse(opensAt) ? "ANNOUNCED" : now < Date.parse(endAt) ? "OPENING" : "CLOSING";
  if (state === "OPEN") {
    if (now < Date.parse(opensAt)) return "ANNOUNCED";
    return now < Date.parse(endAt) ? "OPEN" : "CLOSING";
  }
  return state;
}

export function isClosed(phase: Phase): boolean {
  return phase === "CLOSED_SOLD" || phase === "CLOSED_UNSOLD";
}
