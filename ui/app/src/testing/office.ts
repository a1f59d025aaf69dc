import type { components as AuctionParts } from "@/lib/api/generated/auction";
import type { components as PayoutParts } from "@/lib/api/generated/payout";
import type { components as RegistryParts } from "@/lib/api/generated/registry";
import { COURTS } from "./platform";

type Auction = AuctionParts["schemas"];
type Payout = PayoutParts["schemas"];
type Registry = RegistryParts["schemas"];

/** Ids of what the office's pages show in tests. */
export const IDS = {
  case: "0193a000-0000-7000-8000-000000000001",
  property: "0193a000-0000-7000-8000-000000000002",
  decision: "0193a000-0000-7000-8000-000000000003",
  review: "0193a000-0000-7000-8000-000000000004",
  lot: "0193a000-0000-7000-8000-000000000005",
  enrolment: "0193a000-0000-7000-8000-000000000006",
  pool: "0193a000-0000-7000-8000-000000000007",
  plan: "0193a000-0000-7000-8000-000000000008",
  batch: "0193a000-0000-7000-8000-000000000009",
  transfer: "0193a000-0000-7000-8000-00000000000a",
  upload: "0193a000-0000-7000-8000-00000000000b",
  authority: "0193a000-0000-7000-8000-00000000000c",
  claim: "0193a000-0000-7000-8000-00000000000d",
};
export const CASE_NO = "（2026）浙0106执1234号";
export const AT = "2026-11-22T02:00:00.000Z";
export const HASH = "ab".repeat(32);

export const aCase: Auction["Case"] = {
  id: IDS.case,
  caseNumber: CASE_NO,
  court: COURTS.xihu,
  cause: "金融借款合同纠纷",
  filedAt: AT,
  parties: [
    { role: "APPLICANT", name: "某银行股份有限公司杭州分行" },
    { role: "DEBTOR", name: "杭州某贸易有限公司" },
  ],
  lots: [],
};

export const aProperty: Auction["Property"] = {
  id: IDS.property,
  caseId: IDS.case,
  caseNumber: CASE_NO,
  court: "浙0106",
  kind: "HOME",
  unitCode: "330106001001GB00001F00010001",
  titleZh: "西湖区文三路住宅一套",
  titleEn: "Home on Wensan Road, Xihu",
  place: "杭州市西湖区文三路 1 号",
  areaM2x100: 8932,
  particulars: {},
  things: [],
  attachments: { documents: [], videos: [] },
  appraisal: { method: "APPRAISAL", fen: 163_409_400, on: "2026-09-01", agency: "浙江某评估有限公司", reportSha256: HASH, validUntil: "2027-09-01" },
  lease: { none: true, outcome: "VACANT" },
  mortgagedOn: "2024-01-05",
  securityHolders: 1,
  seizedOn: "2026-03-09",
  disposalRight: { firstSeizingCourt: "浙0106", seizedOn: "2026-03-09", documentSha256: HASH },
  gates: { dwelling: { finding: "NOT_NECESSARY", appliedFor: false }, coOwners: { count: 0, toldSha256: [], suitPending: false }, divisible: false },
  pictures: 0,
  review: {
    reviewId: IDS.review,
    boundAt: AT,
    asked: [
      { bureau: "land", question: "BURDENS", state: "ANSWERED", answeredAt: AT, answer: { found: true, mortgages: [{ no: "M-1", holder: "某银行", since: "2024-01-05", fen: 90_000_000 }], seizures: [] } },
      { bureau: "water", question: "ARREARS", state: "UNKNOWN", answer: {} },
    ],
  },
  decisions: [
    { id: IDS.decision, propertyId: IDS.property, startPriceFen: 114_386_580, incrementFen: 500_000, depositFen: 11_400_000, preemption: [{ name: "王五", rank: 1 }], panel: ["赵敏", "钱一", "孙二"], decidedOn: "2026-11-20", recordedAt: AT },
  ],
  changeable: true,
  enteredAt: AT,
};

/** A determination that ended in an appraisal; the judge may set it aside. */
export const aPrice: Auction["PriceDetermination"] = {
  ruleset: "DRILL-PRICE-2026",
  drill: true,
  state: "FIXED",
  ...(aProperty.appraisal === undefined ? {} : { price: aProperty.appraisal }),
  next: [{ kind: "SET_ASIDE", role: "judge" }],
  clocks: [{ what: "DISPOSAL", until: AT, over: true, rule: "PRICE-30", article: "第三十条" }],
  platforms: ["演练网络询价平台甲", "演练网络询价平台乙", "演练网络询价平台丙"],
  agencies: [],
  steps: [{ kind: "APPRAISAL_RECORDED", after: "FIXED", recordedAt: AT, details: { at: AT, fen: 163_409_400 } }],
  costs: [{ method: "APPRAISAL", payee: "浙江某评估有限公司", basis: "AFTER_SALE", percent: 100, rule: "PRICE-32", article: "第三十二条" }],
};

/** One round without a bid, and the clock of the second auction. */
export const aRounds: Auction["PropertyRounds"] = {
  rounds: [{ lotId: IDS.lot, number: 1, kind: "FIRST", startPriceFen: 114_386_580, stage: "CLOSED_UNSOLD", costsOnApplicant: false, opensAt: AT, endAt: AT, endedAt: AT }],
  failures: 1,
  next: [{ step: "SECOND_AUCTION", rule: "NJA-26", article: "法释〔2016〕18号第二十六条第一款", startPriceFenMin: 91_509_264, noticeMsMin: 15_000, since: AT, dueBy: AT, noticeBy: AT, light: "RED" }],
  ruleSetId: "DRILL-2026-3",
  serverTime: AT,
};

export const anEnrolment: Auction["Enrolment"] = {
  enrolmentId: IDS.enrolment,
  lotId: IDS.lot,
  state: "AWAITING_DEPOSIT",
  depositFen: 11_400_000,
  virtualNo: "96000000000000000012",
  payUntil: AT,
  enrolledAt: AT,
  eligibility: "UNKNOWN",
  eServiceConsent: true,
};

export const aSale: Auction["Sale"] = { lotId: IDS.lot, court: "浙0106", caseNo: CASE_NO, state: "PAID", priceFen: 152_000_000, soldAt: AT, paidAt: AT };

/** A clock of the sold lot, a minute old with two to go. */
export function aClock(part: Partial<Record<keyof Auction["Clock"], unknown>> = {}): Auction["Clock"] {
  const clock: Auction["Clock"] = {
    kind: "RULING",
    rule: "SALE-20",
    article: "《最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定》第二十条",
    court: COURTS.xihu,
    caseId: IDS.case,
    caseNumber: CASE_NO,
    propertyId: IDS.property,
    lotId: IDS.lot,
    title: "杭州市西湖区文三路住宅一套",
    titleEn: "A home in Wensan Road, Xihu, Hangzhou",
    since: new Date(Date.now() - 60_000).toISOString(),
    until: new Date(Date.now() + 120_000).toISOString(),
    light: "GREEN",
  };
  return { ...clock, ...part } as Auction["Clock"];
}

export const aPool: Payout["Pool"] = {
  poolId: IDS.pool,
  kind: "CASE",
  caseNo: CASE_NO,
  court: "浙0106",
  virtualNo: "95000000000000000034",
  createdAt: AT,
  arrivals: 2,
  equation: { poolFen: 152_000_000, undistributedFen: 100_000_000, heldFen: 1_000_000, inFlightFen: 20_000_000, paidFen: 30_000_000, onAccountFen: 500_000, escrowFen: 0, costsFen: 500_000 },
  residualFen: 0,
};

export const aPlan: Payout["Plan"] = {
  planId: IDS.plan,
  poolId: IDS.pool,
  round: 1,
  state: "SUBMITTED",
  poolFen: 152_000_000,
  costsFen: 500_000,
  heldFen: 1_000_000,
  allottedFen: 150_500_000,
  surplusFen: 0,
  lines: 2_000,
  paidLines: 1_999,
  planHash: "12".repeat(32),
  batchHash: "34".repeat(32),
  tiers: [{ tier: 1, mode: "PRO_RATA", claims: 2_000, claimedFen: 200_000_000, receivedFen: 0, allottedFen: 150_500_000, openFen: 49_500_000 }],
  madeAt: AT,
};

export const aBatch: Payout["Batch"] = {
  batchId: IDS.batch,
  planId: IDS.plan,
  poolId: IDS.pool,
  state: "OPEN",
  lines: 2_000,
  fen: 150_500_000,
  files: 12,
  filesTaken: 11,
  states: [
    { state: "SETTLED", count: 1_900, fen: 140_000_000 },
    { state: "UNKNOWN", count: 100, fen: 10_500_000 },
  ],
  rowsPerSecond: 900,
  terminal: false,
  createdAt: AT,
};

export const aTransfer: Registry["Transfer"] = {
  transferId: IDS.transfer,
  lotId: IDS.lot,
  court: "浙0106",
  caseNo: CASE_NO,
  unitCode: aProperty.unitCode,
  priceFen: 152_000_000,
  state: "RUNNING",
  halted: false,
  openedAt: AT,
  steps: [
    { step: "SERVED", bureau: "court", state: "ENTERED", since: AT, generation: 1, enteredAt: AT, entryNo: `${CASE_NO}之一`, defects: [], holder: "nobody", next: "NOTHING" },
    { step: "TAX_PAID", bureau: "tax", state: "ACCEPTED", since: AT, generation: 1, receivedAt: AT, acceptedAt: AT, defects: [], holder: "buyer", next: "PAY_TAX" },
    { step: "ENTRY", bureau: "land", state: "REJECTED", since: AT, generation: 1, receivedAt: AT, defects: [{ code: "BURDEN_LEFT", text: "A burden is left." }, { code: "UNREADABLE_SEAL", text: "The seal cannot be read." }], holder: "clerk", next: "CORRECT_OR_TAKE_OVER" },
    { step: "WATER", bureau: "water", state: "BLOCKED", since: AT, generation: 1, defects: [], holder: "nobody", next: "WAIT_FOR_STEPS" },
  ],
  criticalPath: ["ENTRY"],
  taxes: [{ tax: "DEED", legalPayer: "BUYER", baseFen: 144_761_905, rate: "1%", fen: 1_447_619, article: "契税法第三条" }],
  taxFen: 1_447_619,
  payTaxTo: "66000000000000000001",
};
