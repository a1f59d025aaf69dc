import { describe, expect, it } from "vitest";
import { decisionFields, toDecisionRequest } from "./decisionFields";

const typed = { start: "100", increment: "1", deposit: "10", priority: "", costs: "", panel: "甲\n乙\n丙", preemption: "", decidedOn: "2026-11-20" };

describe("holders of pre-emption in a decision", () => {
  it.each([
    ["王五 330106199003070011 1", { name: "王五", residentId: "330106199003070011", rank: 1, nature: "OTHER" }],
    ["王 五，33010619900307001x，12", { name: "王 五", residentId: "33010619900307001x", rank: 12, nature: "OTHER" }],
    ["王五 330106900307001 2", { name: "王五", residentId: "330106900307001", rank: 2, nature: "OTHER" }],
    ["王五 330106900307001 2 承租人", { name: "王五", residentId: "330106900307001", rank: 2, nature: "TENANT" }],
    ["Wang Wu 330106900307001 2 co-owner", { name: "Wang Wu", residentId: "330106900307001", rank: 2, nature: "CO_OWNER" }],
    ["某公司 91330106MA27ABCD0Y 1", { name: "某公司", creditCode: "91330106MA27ABCD0Y", rank: 1, nature: "OTHER" }],
    ["某机关 113301060025000123 1", { name: "某机关", creditCode: "113301060025000123", rank: 1, nature: "OTHER" }],
  ])("reads %s", (preemption, holder) => {
    expect(decisionFields.safeParse({ ...typed, preemption }).success).toBe(true);
    expect(toDecisionRequest({ ...typed, preemption }).preemption).toEqual([holder]);
  });

  it.each(["wang 1", "王五 330106199003070011", "王五 330106199003070011 0", "王五 3301061990030700 1", "王五 330106900307001 2 邻居"])("refuses %s", (preemption) => {
    expect(decisionFields.safeParse({ ...typed, preemption }).success).toBe(false);
  });
});
