import { uuid7 } from "./uuid7";

describe("uuid7", () => {
  it("carries the platform's time in its first 48 bits", () => {
    const key = uuid7(1_795_225_200_123);
    expect(Number.parseInt(key.replaceAll("-", "").slice(0, 12), 16)).toBe(1_795_225_200_123);
  });

  it("has version 7 and the RFC's variant", () => {
    expect(uuid7(Date.now())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("differs from call to call at one instant", () => {
    expect(new Set(Array.from({ length: 100 }, () => uuid7(1))).size).toBe(100);
  });
});
