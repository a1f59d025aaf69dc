import type { Case, Persona, RuleSet, Session } from "@/lib/api/client";
import { uuid7 } from "@/lib/ids/uuid7";
import { COURTS, ImaginedLot, type LotDraft } from "./platform";
import { LogSigner } from "./signedLog";

const people: [string, string, string, string, string | undefined, string, string][] = [
  ["li", "李明", "Li Ming", "bidder", undefined, "想买一套住宅的竞买人。", "A bidder who looks for a home."],
  ["zhang", "张薇", "Zhang Wei", "bidder", undefined, "竞买人，出价果断。", "A bidder who makes up her mind fast."],
  ["wang", "王海", "Wang Hai", "bidder", undefined, "承租人，优先购买权人。", "The tenant, a pre-emption holder."],
  ["chen", "陈静", "Chen Jing", "clerk", "浙0106", "西湖法院书记员，发布拍卖。", "Clerk at Xihu; publishes auctions."],
  ["zhao", "赵岩", "Zhao Yan", "judge", "浙0106", "西湖法院法官，可以暂缓竞价。", "Judge at Xihu; can pause the bidding."],
  ["qian", "钱敏", "Qian Min", "finance", "浙0106", "西湖法院案款管理。", "Case funds at Xihu."],
  ["sun", "孙立", "Sun Li", "approver", "浙0106", "西湖法院审批人。", "Approver at Xihu."],
  ["chen2", "陈波", "Chen Bo", "clerk", "川0105", "青羊法院书记员。", "Clerk at Qingyang."],
  ["zhou", "周航", "Zhou Hang", "bureau", undefined, "不动产登记机构经办。", "Officer of the land registry."],
  ["wu", "吴昊", "Wu Hao", "supervisor", undefined, "上级法院监督员。", "Supervisor at the higher court."],
  ["zheng", "郑宁", "Zheng Ning", "auditor", undefined, "审计员，只读。", "Auditor, reads only."],
  ["feng", "冯涛", "Feng Tao", "admin", undefined, "平台管理员。", "Platform administrator."],
];

export const personas: Persona[] = people.map(([id, name, nameEn, role, court, about, aboutEn]) => ({ id, name, nameEn, roles: [role], about, aboutEn, ...(court === undefined ? {} : { court }) }));

const rule = (id: string, article: string, summary: string, parameters: Record<string, unknown> = {}) => ({ id, citation: `《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）${article}`, summary, parameters });

export const ruleSets: RuleSet[] = [
  {
    id: "DRILL-2026",
    drill: true,
    validFrom: "2026-01-01",
    sha256: "5e".repeat(32),
    rules: [
      rule("NJA-18", "第十八条", "竞买人在竞价程序结束前取得竞买资格和竞买代码；结束前其身份保密。"),
      rule("NJA-20", "第二十条", "以递增出价方式竞价；结束前有人出价的，自该次出价起顺延；以进入平台系统的时间为准。", { minimumDurationMs: 60000, windowMs: 10000, extensionMs: 10000 }),
      rule("NJA-21", "第二十一条", "优先购买权人可以与其他竞买人以相同的价格出价；顺序在先的优先，顺序相同的出价在先的优先。"),
      rule("NJA-28", "第二十八条", "暂缓或者中止拍卖的，应当及时公告原因或者理由。", { resumeAnnouncedMs: 10000 }),
    ],
  },
  {
    id: "NJA-2017",
    drill: false,
    validFrom: "2017-01-01",
    sha256: "7b".repeat(32),
    rules: [rule("NJA-20", "第二十条", "竞价时间不少于二十四小时；结束前五分钟内有人出价的，自该次出价起顺延五分钟。", { minimumDurationMs: 86400000, windowMs: 300000, extensionMs: 300000 })],
  },
];

const paddles = [{ subject: "li", rank: 0 }, { subject: "zhang", rank: 0 }, { subject: "wang", rank: 1 }, ...Array.from({ length: 8 }, (_, index) => ({ subject: `bidder-00${index + 1}`, rank: 0 }))];
const MINUTE = 60_000;

function draft(part: Partial<LotDraft> & Pick<LotDraft, "title" | "titleEn" | "kind" | "startPriceFen">, opensIn: number, lasts: number): LotDraft {
  const now = Date.now();
  return {
    place: "浙江省杭州市西湖区",
    court: COURTS.xihu,
    caseNumber: "（2026）浙0106执1234号",
    description: "建筑面积 89.32 平方米，毛坯，空置。产权证记载用途为城镇住宅用地/住宅，土地使用期限至 2080 年。\n以现状交付，水电、物业欠费由买受人自行核实。",
    incrementFen: 500_000,
    opensAt: now + opensIn,
    endAt: now + opensIn + lasts,
    pictures: 3,
    paddles,
    ...part,
  };
}

function seeds(): LotDraft[] {
  return [
    draft({ title: "成都市武侯区二环路南二段房屋及装修和室内动产（演练）", titleEn: "Home with fittings, Second Ring Road South, Wuhou, Chengdu (drill)", kind: "HOME", startPriceFen: 114_386_580, appraisalFen: 163_409_400 }, MINUTE, 4 * MINUTE),
    draft({ title: "西湖区文三路商铺一间", titleEn: "Shop on Wensan Road, Xihu", kind: "COMMERCIAL", startPriceFen: 238_000_000, appraisalFen: 340_000_000 }, -4 * MINUTE, 40 * MINUTE),
    draft({ title: "金牛区高家庄赞城车位", titleEn: "Parking space, Zancheng, Jinniu", kind: "PARKING", startPriceFen: 8_500_000, incrementFen: 50_000, appraisalFen: 13_300_000, court: COURTS.qingyang, caseNumber: "（2026）川0105执88号", place: "四川省成都市金牛区" }, -9 * MINUTE, 30 * MINUTE),
    draft({ title: "奥迪 A6L 小型轿车一辆", titleEn: "Audi A6L saloon car", kind: "VEHICLE", startPriceFen: 12_600_000, incrementFen: 100_000, pictures: 2 }, -30 * MINUTE, 29 * MINUTE),
    draft({ title: "南充市嘉陵区李渡镇向阳西街非住宅", titleEn: "Commercial premises, Xiangyang West Street, Lidu, Nanchong", kind: "COMMERCIAL", startPriceFen: 14_321_900, incrementFen: 100_000, court: COURTS.qingyang, place: "四川省南充市嘉陵区" }, 26 * 60 * MINUTE, 24 * 60 * MINUTE),
    draft({ title: "杭州某科技有限公司 12% 股权", titleEn: "12 % of the shares in a Hangzhou technology company", kind: "EQUITY", startPriceFen: 560_000_000, incrementFen: 2_000_000, pictures: 0 }, 3 * 60 * MINUTE, 24 * 60 * MINUTE),
    draft({ title: "数控机床设备一批（32 台）", titleEn: "Lot of 32 CNC machine tools", kind: "MACHINERY", startPriceFen: 96_800_000 }, -50 * MINUTE, 30 * MINUTE),
    draft({ title: "余杭区工业用地使用权及地上建筑物", titleEn: "Industrial land-use right with buildings, Yuhang", kind: "LAND", startPriceFen: 4_280_000_000, incrementFen: 10_000_000 }, -2 * MINUTE, 60 * MINUTE),
  ];
}

/** The imagined platform with everything on it. */
export class World {
  readonly lots = new Map<string, ImaginedLot>();
  person: Persona | undefined;

  private constructor(readonly signer: LogSigner) {}

  static async create(): Promise<World> {
    const world = new World(await LogSigner.create());
    const [first, ...rest] = seeds();
    for (const seed of [first, ...rest]) if (seed) await world.publish(seed);
    const all = [...world.lots.values()];
    for (const [index, lot] of all.entries()) if (index > 0) await world.fill(lot, index);
    await all[7]?.pause("接到案外人异议，正在审查");
    return world;
  }

  async publish(seed: LotDraft): Promise<ImaginedLot> {
    const lot = new ImaginedLot(uuid7(Date.now()), seed, this.signer);
    await lot.open(Math.min(Date.now(), seed.opensAt) - MINUTE);
    this.lots.set(lot.id, lot);
    return lot;
  }

  session(): Session {
    if (this.person === undefined) return { signedIn: false, drill: true };
    const { id, name, nameEn, roles, court } = this.person;
    return { signedIn: true, drill: true, subject: id, name, nameEn, roles, csrfToken: "imagined", ...(court === undefined ? {} : { court }) };
  }

  cases(): Case[] {
    const lots = [...this.lots.values()].map((lot) => lot.summary()).filter((lot) => lot.court.code === (this.person?.court ?? lot.court.code));
    const numbers = [...new Set(lots.map((lot) => lot.caseNumber))];
    return numbers.map((caseNumber, index) => ({
      id: `01931f5e-8a00-7000-8000-00000000c00${index}`,
      caseNumber,
      court: lots.find((lot) => lot.caseNumber === caseNumber)?.court ?? COURTS.xihu,
      cause: "金融借款合同纠纷",
      claimFen: 286_540_000,
      filedAt: "2026-03-09T02:00:00.000Z",
      parties: [
        { role: "APPLICANT", name: "某银行股份有限公司杭州分行" },
        { role: "DEBTOR", name: "杭州某贸易有限公司" },
      ],
      lots: lots.filter((lot) => lot.caseNumber === caseNumber),
    }));
  }

  /** A robot's bid on a lot that is open, unless a robot leads. */
  async robotBid(lot: ImaginedLot, at = Date.now()): Promise<void> {
    const state = lot.state(at);
    if (state.state !== "OPEN") return;
    const robots = [...lot.paddles].filter(([subject, own]) => subject.startsWith("bidder-") && own.paddle !== state.leader);
    const [robot] = robots[Math.floor(Math.random() * robots.length)] ?? [];
    if (robot !== undefined) await lot.bid(robot, state.minimumFen, uuid7(at), at);
  }

  private async fill(lot: ImaginedLot, bids: number): Promise<void> {
    const { opensAt, endAt } = lot.draft;
    const until = Math.min(Date.now(), endAt - 20_000);
    if (opensAt >= until || lot.draft.kind === "MACHINERY") return;
    const count = bids * 3;
    for (let index = 0; index < count; index++) await this.robotBid(lot, opensAt + Math.floor(((until - opensAt) * (index + 1)) / (count + 1)));
  }
}
