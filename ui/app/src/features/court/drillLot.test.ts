import { AN_EXAMPLE, drillLotForm, readPaddles, toRequest } from "./drillLot";

describe("a drill lot's form", () => {
  it("becomes a request in fen and milliseconds", () => {
    const form = drillLotForm.parse({ ...AN_EXAMPLE, title: "西湖区住宅一套" });
    expect(toRequest(form)).toEqual({
      title: "西湖区住宅一套",
      kind: "HOME",
      startPriceFen: 114_386_580,
      incrementFen: 500_000,
      opensInMs: 30_000,
      durationMs: 120_000,
      paddles: [
        { bidder: "li", rank: 0 },
        { bidder: "zhang", rank: 0 },
        { bidder: "wang", rank: 1 },
      ],
    });
  });

  it.each([
    ["title", " ", "required"],
    ["start", "1e6", "badAmount"],
    ["duration", "59", "tooShort"],
    ["duration", "sixty", "badSeconds"],
    ["paddles", "li\nli", "samePaddle:2"],
    ["paddles", "li\n李 明", "badPaddle:2"],
    ["paddles", "\n", "noPaddle"],
  ])("refuses %s %j with %s", (field, typed, message) => {
    const outcome = drillLotForm.safeParse({ ...AN_EXAMPLE, title: "x", [field]: typed });
    expect(outcome.error?.issues.map((issue) => issue.message)).toContain(message);
  });

  it("reads ranks after a space or a comma", () => {
    expect(readPaddles("wang 1\nzhang,2")).toEqual([
      { bidder: "wang", rank: 1 },
      { bidder: "zhang", rank: 2 },
    ]);
  });
});
