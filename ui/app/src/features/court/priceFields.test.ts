import { describe, expect, it } from "vitest";
import { aPrice } from "@/testing/office";
import { startOf, toStep } from "./priceFields";

const AT = "2026-11-22T16:00:00";

describe("the form of a step", () => {
  it("starts with all listed platforms, and with the one that has not reported", () => {
    expect(startOf("ONLINE_ASKED", aPrice, 2, 0)["platforms"]).toBe(aPrice.platforms.join("\n"));
    const steps = [
      { kind: "ONLINE_REPORTED" as const, after: "ASKING" as const, recordedAt: AT, details: { platform: "演练网络询价平台乙" } },
      { kind: "ONLINE_ASKED" as const, after: "ASKING" as const, recordedAt: AT, details: {} },
      { kind: "ONLINE_REPORTED" as const, after: "ASKING" as const, recordedAt: AT, details: { platform: "演练网络询价平台甲" } },
    ];
    expect(startOf("ONLINE_REPORTED", { ...aPrice, steps }, 2, 0)["platform"]).toBe("演练网络询价平台乙");
  });

  it("names every party to whom a report goes", () => {
    expect(startOf("REPORTS_SENT", aPrice, 2, 0)["deliveries"]).toBe("PARTY 1 DELIVERED\nPARTY 2 DELIVERED");
  });

  it("sends times in the court's zone, amounts in fen, and leaves out what may be empty", () => {
    const typed = { at: AT, applicantFen: "1,000.50", debtorFen: "1000.5", harmsOthers: false, validUntil: "", documentSha256: "ab".repeat(32) };
    expect(toStep("NEGOTIATED", typed, true)).toEqual({ kind: "NEGOTIATED", at: "2026-11-22T08:00:00.000Z", applicantFen: 100_050, debtorFen: 100_050, harmsOthers: false, documentSha256: "ab".repeat(32) });
  });

  it("counts a day as a second in a drill", () => {
    const typed = { at: AT, askedAt: AT, extensionMs: "15", documentSha256: "" };
    expect(toStep("REPORT_EXTENDED", typed, true)["extensionMs"]).toBe(15_000);
    expect(toStep("REPORT_EXTENDED", typed, false)["extensionMs"]).toBe(1_296_000_000);
  });

  it("sends who received a report and how", () => {
    const at = "2026-11-22T08:00:00.000Z";
    expect(toStep("REPORTS_SENT", { at: AT, deliveries: "PARTY 1 DELIVERED\n\nPARTY 2 PUBLISHED\n张三" }, true)["deliveries"]).toEqual([
      { who: "PARTY 1", means: "DELIVERED", at },
      { who: "PARTY 2", means: "PUBLISHED", at },
      { who: "张三", means: "", at },
    ]);
  });

  it("leaves out the platform of an objection to an appraisal", () => {
    expect(toStep("OBJECTED", { at: AT, who: "PARTY 1", grounds: "RESULT", platform: "", documentSha256: "" }, true)).not.toHaveProperty("platform");
  });
});
