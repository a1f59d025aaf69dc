import { creditorsOf } from "./satisfactionFields";

describe("creditors, one a line", () => {
  it("are read with name, rank, claim and who applied", () => {
    expect(creditorsOf("某银行 杭州分行 1 500000 申请\n\n李某 2 0.01")).toEqual([
      { name: "某银行 杭州分行", rank: 1, claimFen: 50_000_000, applicant: true },
      { name: "李某", rank: 2, claimFen: 1, applicant: false },
    ]);
    expect(creditorsOf("A Bank 1 10 *")).toEqual([{ name: "A Bank", rank: 1, claimFen: 1_000, applicant: true }]);
  });

  it("are not sent while a line cannot be read", () => {
    expect(creditorsOf("")).toBeUndefined();
    expect(creditorsOf("某银行 1 100\n李某 2")).toBeUndefined();
    expect(creditorsOf("李某 2 1.001")).toBeUndefined();
  });
});
