import type { Clock } from "@/lib/api/client";

export type Light = Clock["light"];

/** The most urgent first. */
export const LIGHTS = ["RED", "YELLOW", "GREEN"] as const satisfies readonly Light[];

/** How many there are of each. */
export function countOf(clocks: readonly Clock[]): Record<Light, number> {
  const count = { RED: 0, YELLOW: 0, GREEN: 0 };
  for (const { light } of clocks) count[light] += 1;
  return count;
}

/** How much of its time has gone, from 0 to 1; undefined where the law names no day. */
export function elapsed({ since, until }: Pick<Clock, "since" | "until">, now: number): number | undefined {
  if (until === undefined) return undefined;
  const from = Date.parse(since);
  const whole = Date.parse(until) - from;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now - from) / whole));
}
