import type { components } from "@/lib/api/generated/auction";
import type { LogRecord, Lot, LotSummary, Problem } from "@/lib/api/client";
import type { JsonObject } from "@/lib/proof/json";
import { LOG_FORMAT } from "@/lib/proof/verifyLog";
import { type LogSigner, pathOf, sha256Hex } from "./signedLog";
import { kindPicture } from "./pictures";

type Evidence = components["schemas"]["Evidence"];
type BidRecorded = components["schemas"]["BidRecorded"];

export const COURTS = {
  xihu: { code: "浙0106", name: "杭州市西湖区人民法院", nameEn: "Hangzhou Xihu District People's Court" },
  qingyang: { code: "川0105", name: "成都市青羊区人民法院", nameEn: "Chengdu Qingyang District People's Court" },
};

export interface LotDraft {
  title: string;
  titleEn: string;
  kind: Lot["kind"];
  place: string;
  court: Lot["court"];
  caseNumber: string;
  description: string;
  appraisalFen?: number;
  startPriceFen: number;
  incrementFen: number;
  opensAt: number;
  endAt: number;
  pictures: number;
  paddles: { subject: string; rank: number }[];
}

const disclosures = [
  ["NJA-13-1", "拍卖公告", "公告已于发布当日在本平台和法定途径同时发布。", "第十三条第一项"],
  ["NJA-13-2", "执行依据", "本院生效民事判决书，依法可以公开的部分见附件。", "第十三条第二项"],
  ["NJA-13-3", "评估报告", "评估报告副本见附件；评估有效期一年。", "第十三条第三项"],
  ["NJA-13-4", "竞价规则", "自起拍价开始以递增出价方式竞价；结束前的出价顺延竞价时间。", "第十三条第四项"],
  ["NJA-13-5", "财产现状", "权属清楚；目前空置；水电物业费欠费情况未知，由买受人自行核实。", "第十三条第五项"],
  ["NJA-13-6", "优先购买权", "已确认一位优先购买权人（承租人）。", "第十三条第六项"],
  ["NJA-13-9", "税费", "依法由相应主体各自承担。", "第十三条第九项"],
  ["NJA-13-10", "执行法院与监督方式", "联系与监督电话见公告。", "第十三条第十项"],
].map(([code = "", title = "", text = "", article = ""]) => ({ code, title, text, article: `法释〔2016〕18号${article}` }));

const warnings = [
  ["NJA-14-1", "竞买人资格", "竞买人应当具备完全民事行为能力；法律对买受人资格有特殊规定的，应当符合规定。", "第十四条第一项"],
  ["NJA-14-4", "现状拍卖", "拍卖财产以实物现状为准，竞买人可以申请实地看样。", "第十四条第四项"],
  ["NJA-14-5", "接受瑕疵", "决定参与竞买的，视为对拍卖财产完全了解，并接受一切已知和未知瑕疵。", "第十四条第五项"],
  ["NJA-14-7", "悔拍", "买受人悔拍后保证金不予退还。", "第十四条第七项"],
].map(([code = "", title = "", text = "", article = ""]) => ({ code, title, text, article: `法释〔2016〕18号${article}` }));

/** One lot of the imagined platform: enough of the rules to look alive, its log signed like a real one. */
export class ImaginedLot {
  readonly records: JsonObject[] = [];
  readonly heads: JsonObject[] = [];
  readonly paddles = new Map<string, { paddle: string; rank: number }>();
  readonly answers = new Map<string, BidRecorded>();
  readonly watchers = new Set<() => void>();
  private terms: JsonObject = {};
  private price: number | undefined;
  private leader: string | undefined;
  private lastBid = "";
  private bids = 0;
  private end: number;
  private pausedSince: { reason: string; remainingMs: number } | undefined;
  private closed = false;
  private committing: Promise<void> = Promise.resolve();

  constructor(
    readonly id: string,
    readonly draft: LotDraft,
    private readonly signer: LogSigner,
  ) {
    this.end = draft.endAt;
  }

  async open(at: number): Promise<void> {
    const { startPriceFen: startPrice, incrementFen: increment, opensAt, endAt } = this.draft;
    const common = { startPrice, increment, opensAt, endAt, windowMs: 10_000, extensionMs: 10_000, resumeMs: 10_000, ruleSet: "DRILL-2026" };
    const { title, titleEn, description, kind, place, court, caseNumber } = this.draft;
    this.terms = { lotId: this.id, title, titleEn, description, kind, place, court: court.code, caseNumber, drill: true, ruleSetSha256: "5e".repeat(32), disclosures, warnings, ...common };
    this.add(at, "LOT_OPENED", { ...common, termsSha256: await sha256Hex(this.terms) });
    this.draft.paddles.forEach(({ subject, rank }, index) => {
      const paddle = `P${String(index + 1).padStart(4, "0")}`;
      this.paddles.set(subject, { paddle, rank });
      this.add(at, "PADDLE_ADDED", { paddle, rank, commitment: String(index % 10).repeat(64) });
    });
    await this.commit(at);
  }

  async bid(subject: string, amount: number, bidId: string, at = Date.now()): Promise<BidRecorded | Problem> {
    this.tick(at);
    const known = this.answers.get(bidId);
    if (known) return known;
    const own = this.paddles.get(subject);
    const state = this.state(at);
    if (own === undefined) return refusal("NOT_QUALIFIED", "NJA-18", "第十八条", {}, {});
    if (state.state === "ANNOUNCED") return refusal("NOT_OPEN_YET", "NJA-20", "第二十条", { at }, { opensAt: state.opensAt });
    if (state.state === "PAUSED") return refusal("PAUSED", "NJA-28", "第二十八条", {}, {});
    if (state.state !== "OPEN") return refusal("ENDED", "NJA-20", "第二十条", { at, endAt: this.end }, {});
    const match = own.rank > 0 && amount === this.price && this.leader !== own.paddle;
    if (!match && amount < state.minimumFen) return refusal("BELOW_STEP", "NJA-20", "第二十条", { amountFen: amount }, { minimumFen: state.minimumFen });
    if (this.leader === own.paddle) return refusal("OWN_LEAD", "NJA-20", "第二十条", {}, {});
    if (this.end - at <= 10_000) this.end = Math.max(this.end, at + 10_000);
    this.bids++;
    this.add(at, "BID", { bidId, bidNo: this.bids, paddle: own.paddle, amount, match, enteredAt: at - 2, endAt: this.end, prevBidId: this.lastBid });
    Object.assign(this, { price: amount, leader: own.paddle, lastBid: bidId });
    await this.commit(at);
    const record = this.records.at(-1) as LogRecord;
    const answer = {
      key: bidId,
      seq: record.seq,
      bidNo: this.bids,
      paddle: own.paddle,
      amountFen: amount,
      at: iso(at),
      endAt: iso(this.end),
      leading: true,
      receipt: { record, path: await pathOf(this.records, record.seq - 1), head: this.heads.at(-1) as BidRecorded["receipt"]["head"] },
    };
    this.answers.set(bidId, answer);
    return answer;
  }

  async pause(reason: string, at = Date.now()): Promise<void> {
    const remainingMs = at < this.draft.opensAt ? this.end - this.draft.opensAt : Math.max(0, this.end - at);
    this.add(at, "PAUSED", { reason, since: at, remainingMs });
    this.pausedSince = { reason, remainingMs };
    await this.commit(at);
  }

  async resume(at = Date.now()): Promise<void> {
    this.draft.opensAt = at + 10_000;
    this.end = this.draft.opensAt + Math.max(this.pausedSince?.remainingMs ?? 0, 10_000);
    this.add(at, "RESUMED", { opensAt: this.draft.opensAt, endAt: this.end });
    this.pausedSince = undefined;
    await this.commit(at);
  }

  /** Closes the lot when it is due; says whether it did. */
  tick(now: number): boolean {
    if (this.closed || this.pausedSince !== undefined || now < this.end) return false;
    this.closed = true;
    const sold = this.bids > 0;
    this.add(Math.max(this.end, now), "CLOSED", {
      result: sold ? "SOLD" : "UNSOLD",
      winner: this.leader ?? "",
      winningBidId: this.lastBid,
      price: this.price ?? 0,
      bids: this.bids,
      endAt: this.end,
    });
    this.committing = this.commit(now);
    return true;
  }

  state(now = Date.now()): Lot["live"] {
    this.tick(now);
    const { startPriceFen, incrementFen, opensAt } = this.draft;
    const state = this.closed ? (this.bids > 0 ? "CLOSED_SOLD" : "CLOSED_UNSOLD") : this.pausedSince ? "PAUSED" : now < opensAt ? "ANNOUNCED" : "OPEN";
    return {
      lotId: this.id,
      state,
      seq: this.records.length,
      epoch: 1,
      bids: this.bids,
      minimumFen: this.price === undefined ? startPriceFen : this.price + incrementFen,
      opensAt: iso(opensAt),
      endAt: iso(this.end),
      serverTime: iso(now),
      ...(this.price === undefined ? {} : { priceFen: this.price }),
      ...(this.leader === undefined ? {} : { leader: this.leader }),
      ...(this.pausedSince ? { pauseReason: this.pausedSince.reason } : {}),
    };
  }

  summary(): LotSummary {
    const { title, titleEn, kind, place, court, caseNumber, appraisalFen, startPriceFen, incrementFen, pictures } = this.draft;
    const { state, priceFen, opensAt, endAt, bids } = this.state();
    const facts = { id: this.id, title, titleEn, kind, place, court, caseNumber, startPriceFen, incrementFen, pictures, drill: true };
    return { ...facts, state, opensAt, endAt, bids, ...(appraisalFen === undefined ? {} : { appraisalFen }), ...(priceFen === undefined ? {} : { priceFen }) };
  }

  async lot(): Promise<Lot> {
    return {
      ...this.summary(),
      description: this.draft.description,
      disclosures,
      warnings,
      ruleSetId: "DRILL-2026",
      ruleSetSha256: "5e".repeat(32),
      windowMs: 10_000,
      extensionMs: 10_000,
      termsSha256: await sha256Hex(this.terms),
      live: this.state(),
      paddles: this.paddles.size,
      preemptionHolders: this.draft.paddles.filter(({ rank }) => rank > 0).length,
    };
  }

  async evidence(): Promise<Evidence> {
    this.tick(Date.now());
    await this.committing;
    return { format: LOG_FORMAT, terms: this.terms, records: this.records, heads: this.heads, keys: [this.signer.statement] } as unknown as Evidence;
  }

  picture(number: number): string {
    return kindPicture(this.draft.kind, number);
  }

  private add(at: number, kind: string, members: JsonObject): void {
    this.records.push({ lot: this.id, seq: this.records.length + 1, kind, at: Math.max(at, Number(this.records.at(-1)?.["at"] ?? 0)), epoch: 1, ...members });
  }

  private async commit(at: number): Promise<void> {
    const covered = this.records.length;
    const head = await this.signer.head(this.records.slice(0, covered), at + 3);
    this.heads.push(head);
    for (const watcher of this.watchers) watcher();
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function refusal(reason: string, rule: string, article: string, inputs: Problem["inputs"], accepted: Problem["accepted"]): Problem {
  return { type: `/problems/${reason.toLowerCase()}`, title: reason, status: 422, reason, rule, article: `法释〔2016〕18号${article}`, inputs: inputs ?? {}, accepted: accepted ?? {} };
}
