import { ServerClock } from "./serverClock";

describe("the platform's clock", () => {
  it("believes the sample with the shortest round trip", () => {
    const clock = new ServerClock(() => 10_000);
    clock.sample(0, 5_400, 1_000);
    clock.sample(2_000, 7_010, 2_020);
    clock.sample(3_000, 9_000, 5_000);
    expect(clock.offset()).toBe(5_000);
    expect(clock.now()).toBe(15_000);
    expect(clock.uncertaintyMs()).toBe(10);
  });

  it("is the local clock before the first sample", () => {
    const clock = new ServerClock(() => 42);
    expect(clock.now()).toBe(42);
    expect(clock.uncertaintyMs()).toBeUndefined();
  });

  it("measures anew after the local clock may have jumped", () => {
    const clock = new ServerClock(() => 0);
    clock.sample(0, 1_000, 2);
    clock.forget();
    clock.sample(0, 9_000, 500);
    expect(clock.offset()).toBe(8_750);
  });
});
