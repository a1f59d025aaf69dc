import type { CourtFigure, CourtFigureName } from "@/lib/api/client";
import { courtsOf, numeratorOf, onlyDrills, percent } from "./figures";

const figure = (court: string, drill: boolean, name: CourtFigureName, numerator: number): CourtFigure => ({ court, courtName: court, courtNameEn: court, drill, figure: name, numerator, unit: "LOTS" });

describe("the figures of the courts", () => {
  it("keeps drills apart from auctions", () => {
    const figures = [figure("*", false, "LOTS_ANNOUNCED", 2), figure("浙0106", false, "LOTS_ANNOUNCED", 2), figure("*", true, "LOTS_ANNOUNCED", 9)];
    expect(courtsOf(figures, false).map(({ code }) => code)).toEqual(["*", "浙0106"]);
    expect(numeratorOf(courtsOf(figures, true)[0], "LOTS_ANNOUNCED")).toBe(9);
    expect(onlyDrills(figures)).toBe(false);
    expect(onlyDrills(figures.filter(({ drill }) => drill))).toBe(true);
    expect(onlyDrills([])).toBe(false);
  });

  it.each([
    [1, 3, "33.3%"],
    [2, 3, "66.7%"],
    [0, 5, "0.0%"],
    [5, 2, "250.0%"],
    [9_007_199_254_740_991, 9_007_199_254_740_991, "100.0%"],
  ])("says %i of %i as %s", (n, of, said) => expect(percent(n, of)).toBe(said));

  it("says nothing where there is nothing to divide by", () => {
    expect(percent(3, 0)).toBeUndefined();
    expect(percent(3, undefined)).toBeUndefined();
  });
});
