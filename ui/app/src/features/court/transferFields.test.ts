import { describe, expect, it } from "vitest";
import { rightFields, toRight } from "./transferFields";

const HASH = "ab".repeat(32);
const own = { firstSeizingCourt: "浙0106", seizedOn: "2026-03-02", documentSha256: HASH };
const transfer = { priorSecurity: true, requestedAt: "2026-06-01T02:00:00.000Z", firstCourtSells: false, letterNumber: "（2026）川0105执7号", disputed: false, claimConfirmed: false, reservedFen: 123_450 };

describe("the form of the right to dispose", () => {
  it("sends no transfer for the court's own first seizure", () => {
    expect(toRight({ ...rightFields(own, "浙0106", ""), requestedAt: "2026-06-01T10:00:00" }, "浙0106")).toEqual(own);
  });

  it("sends none as long as nothing was asked for", () => {
    const elsewhere = { ...own, firstSeizingCourt: "川0105" };
    expect(toRight(rightFields(elsewhere, "浙0106", ""), "浙0106")).toEqual(elsewhere);
  });

  it("gives back a transfer as it was", () => {
    const elsewhere = { ...own, firstSeizingCourt: "川0105", transfer };
    expect(toRight(rightFields(elsewhere, "浙0106", ""), "浙0106")).toEqual(elsewhere);
  });
});
