import type { JsonObject } from "@/lib/proof/json";
import { LOG_FORMAT } from "@/lib/proof/verifyLog";
import { LogSigner, sha256Hex } from "./signedLog";

const LOT = "01931f5e-8a00-7000-8000-00000000a001";
const OPENS = Date.parse("2026-11-21T02:00:00.000Z");
const END = OPENS + 120_000;

export interface Log {
  format: string;
  terms: JsonObject;
  records: JsonObject[];
  heads: JsonObject[];
  keys: JsonObject[];
}

function uuid(number: number): string {
  return `01931f5e-8a00-7000-8000-${String(number).padStart(12, "0")}`;
}

/** A whole auction with everything a log can hold: a match, a tombstone, a pause, an extension, a removed paddle. */
export async function anAuction(): Promise<Log> {
  const signer = await LogSigner.create();
  const numbers = { startPrice: 100_000_000, increment: 500_000, opensAt: OPENS, endAt: END, windowMs: 10_000, extensionMs: 10_000, resumeMs: 10_000 };
  const rules = { ruleSet: "DRILL-2026" };
  const terms: JsonObject = {
    lotId: LOT,
    title: "西湖区住宅一套（演练）",
    titleEn: "A home in Xihu (drill)",
    description: "",
    kind: "HOME",
    place: "浙江省杭州市西湖区",
    court: "浙0106",
    caseNumber: "（2026）浙0106执1234号",
    drill: true,
    ...rules,
    ...numbers,
    ruleSetSha256: "ab".repeat(32),
    disclosures: [{ code: "NJA-13-1", title: "拍卖公告", text: "见附件", article: "法释〔2016〕18号第十三条第一项" }],
    warnings: [],
  };
  const records: JsonObject[] = [];
  const add = (at: number, kind: string, members: JsonObject, epoch = 1): void => {
    records.push({ lot: LOT, seq: records.length + 1, kind, at, epoch, ...members });
  };
  let bids = 0;
  let last = "";
  const bid = (at: number, paddle: string, amount: number, endAt: number, match = false): void => {
    bids++;
    add(at, "BID", { bidId: uuid(bids), bidNo: bids, paddle, amount, match, enteredAt: at - 3, endAt, prevBidId: last });
    last = uuid(bids);
  };
  add(OPENS - 60_000, "LOT_OPENED", { ...numbers, ...rules, termsSha256: await sha256Hex(terms) });
  ["P0001", "P0002", "P0003", "P0004"].forEach((paddle, index) =>
    add(OPENS - 59_000, "PADDLE_ADDED", { paddle, rank: paddle === "P0003" ? 1 : 0, commitment: String(index).repeat(64) }),
  );
  bid(OPENS + 1_000, "P0001", 100_000_000, END);
  bid(OPENS + 2_000, "P0002", 101_000_000, END);
  add(OPENS + 2_500, "PADDLE_REMOVED", { paddle: "P0004", reason: "保证金退回" });
  add(OPENS + 3_000, "TOMBSTONE", { paddle: "P0001", bidId: uuid(900) });
  bid(OPENS + 4_000, "P0003", 101_000_000, END, true);
  add(OPENS + 20_000, "PAUSED", { reason: "网络故障", since: OPENS + 19_500, remainingMs: 100_500 }, 1);
  const resumed = OPENS + 40_000;
  const end = resumed + 100_500;
  add(OPENS + 30_000, "RESUMED", { opensAt: resumed, endAt: end }, 2);
  bid(resumed + 1_000, "P0001", 101_500_000, end);
  bid(end - 3_000, "P0002", 102_000_000, end + 7_000);
  bid(end + 6_000, "P0003", 102_000_000, end + 16_000, true);
  add(end + 16_020, "CLOSED", { result: "SOLD", winner: "P0003", winningBidId: last, price: 102_000_000, bids, endAt: end + 16_000 }, 2);
  for (const record of records.slice(-5)) record["epoch"] = 2;
  const heads: JsonObject[] = [];
  for (const size of [5, 7, 10, 12, 13, records.length]) heads.push(await signer.head(records.slice(0, size), Number(records[size - 1]?.["at"]) + 4));
  return { format: LOG_FORMAT, terms, records, heads, keys: [signer.statement] };
}
