import { faultOf, isSurprising, stepFrom } from "./amounts";

const steps = { startFen: 100_000, incrementFen: 5_000, minimumFen: 120_000 };

describe("amounts", () => {
  it("lets whole steps from the minimum through", () => {
    expect(faultOf(120_000, steps)).toBeUndefined();
    expect(faultOf(125_000, steps)).toBeUndefined();
  });

  it("names what is wrong and what would do", () => {
    expect(faultOf(undefined, steps)).toEqual({ fault: "badAmount" });
    expect(faultOf(119_999, steps)).toEqual({ fault: "tooLow" });
    expect(faultOf(123_001, steps)).toEqual({ fault: "offStep", lowerFen: 120_000, upperFen: 125_000 });
  });

  it("steps along the ladder and stops at the minimum", () => {
    expect(stepFrom(120_000, 1, steps)).toBe(125_000);
    expect(stepFrom(123_456, 1, steps)).toBe(125_000);
    expect(stepFrom(123_456, -1, steps)).toBe(120_000);
    expect(stepFrom(120_000, -1, steps)).toBe(120_000);
    expect(stepFrom(undefined, -1, steps)).toBe(120_000);
  });

  it("asks again before an amount that is far above the minimum", () => {
    expect(isSurprising(125_000, steps)).toBe(false);
    expect(isSurprising(1_200_000, steps)).toBe(true);
  });
});
