import { describe, expect, it } from "vitest";
import { areReceipts, gateFields, ownersOf, toGates } from "./gateFields";

const HASH = "ab".repeat(32);
const gates = {
  dwelling: { finding: "MORE_THAN_NECESSARY" as const, appliedFor: true, housingSha256: HASH },
  coOwners: { count: 2, toldSha256: [HASH], suitPending: true },
  owedFen: 123_450,
  divisible: true,
  sellAllSha256: HASH,
  inseparableFrom: ["330106001001GB00001F00010002"],
};

describe("the form of what may keep a property from being sold", () => {
  it("gives back what was entered", () => {
    expect(toGates(gateFields(gates), "HOME")).toEqual(gates);
  });

  it("leaves out what was not said", () => {
    expect(toGates({ ...gateFields(undefined), coOwners: "0" }, "HOME")).toEqual({ dwelling: { finding: "NOT_NECESSARY", appliedFor: false }, coOwners: { count: 0, toldSha256: [], suitPending: false }, divisible: false, inseparableFrom: [] });
  });

  it("takes a number of co-owners and no more receipts than that", () => {
    expect(ownersOf("50")).toBe(50);
    expect(ownersOf("51")).toBeUndefined();
    expect(ownersOf("-1")).toBeUndefined();
    expect(ownersOf("")).toBeUndefined();
    expect(areReceipts(`${HASH}\n`, "1")).toBe(true);
    expect(areReceipts(HASH, "0")).toBe(false);
    expect(areReceipts("ab", "1")).toBe(false);
  });
});
