import { formatClockMs, formatDateTime, timeLeft } from "./dates";

describe("dates", () => {
  it("stand in the court's zone", () => {
    expect(formatDateTime("2026-11-21T02:00:05.000Z", "zh")).toContain("10:00:05");
    expect(formatDateTime("2026-11-21T18:00:00.000Z", "en")).toContain("22 November 2026");
    expect(formatClockMs("2026-11-21T02:00:05.007Z")).toBe("10:00:05.007");
  });

  it("round what is left up, so that zero means over", () => {
    expect(timeLeft(1_000, 1).clock).toBe("00:00:01");
    expect(timeLeft(1_000, 1_000).clock).toBe("00:00:00");
    expect(timeLeft(0, 5_000).totalSeconds).toBe(0);
    expect(timeLeft(90_061_000, 0)).toEqual({ days: 1, clock: "01:01:01", totalSeconds: 90_061 });
  });
});
