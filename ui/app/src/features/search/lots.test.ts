import { featuredOf } from "./lots";
import type { LotSummary } from "@/lib/api/client";

const now = Date.parse("2026-11-21T02:00:00.000Z");

function aLot(id: string, opensIn: number, lasts: number, drill = true): LotSummary {
  const at = (offset: number): string => new Date(now + offset * 1000).toISOString();
  const court = { code: "浙0106", name: "杭州市西湖区人民法院", nameEn: "" };
  const facts = { title: id, titleEn: "", kind: "HOME", place: "", caseNumber: "", state: "OPEN", startPriceFen: 1, incrementFen: 1, bids: 0, pictures: 0 } as const;
  return { id, court, drill, ...facts, opensAt: at(opensIn), endAt: at(opensIn + lasts) };
}

describe("the auction to put in front", () => {
  it("is the drill that is about to open", () => {
    expect(featuredOf([aLot("open", -60, 120)], [aLot("later", 250, 60), aLot("soon", 40, 60)], now)?.id).toBe("soon");
  });

  it("else the one that ends next and can still be entered", () => {
    expect(featuredOf([aLot("over", -100, 105), aLot("long", -60, 900), aLot("short", -60, 120)], [aLot("tomorrow", 86_400, 60)], now)?.id).toBe("short");
  });

  it("else the next to open", () => {
    expect(featuredOf([], [aLot("tomorrow", 86_400, 60), aLot("tonight", 9_000, 60)], now)?.id).toBe("tonight");
    expect(featuredOf([], [], now)).toBeUndefined();
  });
});
