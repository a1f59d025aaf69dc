import { phaseAt } from "./phase";

const times = { opensAt: "2026-11-21T02:00:00.000Z", endAt: "2026-11-21T02:01:00.000Z" };
const at = (clock: string): number => Date.parse(`2026-11-21T${clock}.000Z`);

describe("the phase of a lot", () => {
  it.each([
    ["ANNOUNCED", "01:59:59", "ANNOUNCED"],
    ["ANNOUNCED", "02:00:00", "OPENING"],
    ["OPEN", "02:00:00", "OPEN"],
    ["OPEN", "02:01:00", "CLOSING"],
    ["PAUSED", "02:00:30", "PAUSED"],
    ["CLOSED_SOLD", "02:05:00", "CLOSED_SOLD"],
  ] as const)("%s at %s is shown as %s", (state, clock, phase) => {
    expect(phaseAt({ state, ...times }, at(clock))).toBe(phase);
  });

  it("says that a resumption is announced until its instant", () => {
    const resumed = { state: "OPEN" as const, opensAt: times.opensAt, endAt: times.endAt, resumesAt: "2026-11-21T02:00:40.000Z" };
    expect(phaseAt(resumed, at("02:00:39"))).toBe("RESUMING");
    expect(phaseAt(resumed, at("02:00:40"))).toBe("OPEN");
  });
});
