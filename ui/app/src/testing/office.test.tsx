import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import type { Problem } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aBatch, aCase, aPlan, aPool, aPrice, aProperty, aRounds, aSale, aTransfer, AT, CASE_NO, HASH, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;

/** What the platform says no with. */
function refusal(reason: string, part: Partial<Problem> = {}): Problem {
  return { type: `/problems/${reason}`, title: reason, status: 422, reason, ...part };
}

const article = "法释〔2016〕18号";
const no = (problem: Problem) => () => HttpResponse.json(problem, { status: problem.status, headers: { "Content-Type": "application/problem+json" } });
const yes = (body: JsonBodyType, status = 200) => () => HttpResponse.json(body, { status });
const all = (...faults: Problem[]) => no(refusal("INVALID_FIELD", { status: faults[0]?.status ?? 422, faults }));
const as = (id: string): void => {
  world.person = personas.find((persona) => persona.id === id);
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  server.use(...handlersOf(world));
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("the court's desk", () => {
  beforeEach(() => {
    server.use(
      http.get("*/auction/api/cases/:id", yes(aCase)),
      http.get("*/auction/api/cases/:id/properties", yes([aProperty])),
      http.get("*/auction/api/properties/:id", yes(aProperty)),
      http.get("*/auction/api/properties/:id/price", yes(aPrice)),
      http.get("*/auction/api/properties/:id/rounds", yes({ ...aRounds, failures: 0, rounds: [], next: [] })),
      http.get("*/registry/api/reviews/:id", yes({ reviewId: IDS.review, unitCode: aProperty.unitCode, asked: aProperty.review?.asked ?? [] })),
    );
  });

  it("says that what was paid suffices, and which lots are to be withdrawn", async () => {
    as("zhao");
    const cover = { proceedsFen: 100, owedFen: 100, suffices: true };
    const one = await [...world.lots.values()][0]?.lot();
    const lots = [
      { ...one, id: IDS.lot, state: "OPEN" },
      { ...one, id: IDS.property, state: "CLOSED_SOLD" },
    ] as unknown as typeof aCase.lots;
    server.use(http.get("*/auction/api/cases/:id", yes({ ...aCase, lots, cover } as JsonBodyType)));
    visit(`/court/cases/${IDS.case}`);
    const note = await screen.findByText(/足以清偿债务和费用/);
    const links = within(note.parentElement as HTMLElement).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([`/court/lots/${IDS.lot}/stop`]);
  });

  it("shows a refused case number beside its field", async () => {
    as("chen");
    server.use(http.post("*/auction/api/cases", no(refusal("INVALID_FIELD", { status: 400, field: "/caseNumber", accepted: { example: CASE_NO } }))));
    visit("/court");
    await userEvent.click(await screen.findByRole("button", { name: "立案" }));
    const form = screen.getByRole("form", { name: "立案" });
    await userEvent.type(within(form).getByLabelText("案号"), "1234");
    await userEvent.type(within(form).getByLabelText("案由"), "借款合同纠纷");
    for (const name of within(form).getAllByLabelText("名称")) await userEvent.type(name, "某公司");
    await userEvent.click(within(form).getByRole("button", { name: "立案" }));
    expect(await within(form).findByText(/可以接受：例如 （2026）浙0106执1234号/)).toBeInTheDocument();
    expect(within(form).getByLabelText("案号")).toHaveAttribute("aria-invalid", "true");
  });

  it("warns that the disposal is late only until it has begun", async () => {
    as("zhao");
    const { unmount } = visit(`/court/properties/${IDS.property}`);
    await waitFor(() => expect(document.querySelector("[data-clock=DISPOSAL]")).toBeInTheDocument());
    unmount();
    server.use(http.get("*/auction/api/properties/:id", yes({ ...aProperty, lotId: IDS.lot })));
    visit(`/court/properties/${IDS.property}`);
    await waitFor(() => expect(document.querySelector("[data-price-state]")).toBeInTheDocument());
    expect(document.querySelector("[data-clock=DISPOSAL]")).toBeNull();
  });

  it("refuses to declare a connected person without a valid number", async () => {
    as("chen");
    server.use(http.post("*/auction/api/courts/:court/connected-persons", no(refusal("INVALID_FIELD", { status: 400, field: "/residentId" }))));
    visit("/court");
    await userEvent.click(await screen.findByRole("button", { name: "申报" }));
    const form = screen.getByRole("form", { name: "申报" });
    await userEvent.type(within(form).getByLabelText("居民身份证号码"), "1");
    await userEvent.click(within(form).getByRole("button", { name: "申报" }));
    expect(await within(form).findByText("这一项的填写不符合要求。")).toBeInTheDocument();
  });

  it("checks a property's fields, then shows the rule against its lease", async () => {
    as("chen");
    server.use(http.post("*/auction/api/cases/:id/properties", no(refusal("LEASE_NOT_REMOVABLE", { field: "/lease/removed", rule: "SALE-28", article: "拍卖变卖规定第二十八条第二款", accepted: { removed: false } }))));
    visit(`/court/cases/${IDS.case}`);
    await userEvent.click(await screen.findByRole("button", { name: "登记财产" }));
    const form = screen.getByRole("form", { name: "登记财产" });
    await userEvent.click(within(form).getByRole("button", { name: "登记财产" }));
    expect(await within(form).findByText("不动产单元代码为 28 位")).toBeInTheDocument();
    const typed = { 不动产单元代码: aProperty.unitCode, "名称（中文）": "住宅", "名称（英文）": "Home", 坐落: "文三路", "建筑面积（平方米）": "89.32", "评估价（元）": "1634094", 报告日期: "2026-09-01", 评估机构: "某评估", "评估报告的 SHA-256": HASH, 本院查封日: "2026-03-09", 首先查封日: "2026-03-09", "登记回执或移送函的 SHA-256": HASH };
    for (const [label, value] of Object.entries(typed)) await userEvent.type(within(form).getByLabelText(label), value);
    await userEvent.selectOptions(within(form).getByLabelText("租赁"), "leased");
    await userEvent.type(within(form).getByLabelText("租赁起始"), "2025-01-01");
    await userEvent.type(within(form).getByLabelText("月租金（元）"), "3000");
    await userEvent.click(within(form).getByLabelText("拍卖前已依法除去"));
    await userEvent.click(within(form).getByRole("button", { name: "登记财产" }));
    expect(await within(form).findByText("没有在先的担保物权，这份租赁不能除去。")).toBeInTheDocument();
    expect(within(form).getByText("SALE-28")).toBeInTheDocument();
    expect(within(form).getByText(/去除租赁 否/)).toBeInTheDocument();
  });

  it("shows the bureaus' answers with their dates and what is not known", async () => {
    as("chen");
    visit(`/court/properties/${IDS.property}`);
    expect(await screen.findByText(/已答复 1 \/ 2/)).toBeInTheDocument();
    expect(screen.getByText("M-1")).toBeInTheDocument();
    expect(screen.getByText("尚不知道")).toBeInTheDocument();
  });

  it("leads through the determination of a reference price and names what a rule wants", async () => {
    as("chen");
    const next = [
      { kind: "ONLINE_ASKED", role: "clerk" },
      { kind: "WITHDRAWN", role: "judge" },
    ];
    let sent: unknown;
    server.use(
      http.get("*/auction/api/properties/:id/price", yes({ ...aPrice, price: undefined, state: "ONLINE", next, clocks: [] })),
      http.post("*/auction/api/properties/:id/price/steps", async ({ request }) => {
        sent = await request.json();
        return no(refusal("NOT_ALL_PLATFORMS", { rule: "PRICE-10", article: "第十条" }))();
      }),
    );
    visit(`/court/properties/${IDS.property}`);
    expect(await screen.findByText("待网络询价。")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "撤回" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "委托全部平台" }));
    const form = screen.getByRole("form", { name: "委托全部平台" });
    await userEvent.type(within(form).getByLabelText("每次费用（元）"), "100");
    await userEvent.click(within(form).getByRole("button", { name: "保存" }));
    expect(await within(form).findByText("PRICE-10")).toBeInTheDocument();
    expect(sent).toMatchObject({ kind: "ONLINE_ASKED", feeFen: 10_000, platforms: aPrice.platforms });
  });

  it("tells a judge that a panel is odd", async () => {
    as("zhao");
    server.use(http.post("*/auction/api/properties/:id/decisions", no(refusal("PANEL_NOT_ODD", { field: "/panel", rule: "NJA-27", article: `${article}第二十七条`, accepted: { membersMin: 3, odd: true } }))));
    visit(`/court/properties/${IDS.property}`);
    await userEvent.click(await screen.findByRole("button", { name: "登记评议决定" }));
    const form = screen.getByRole("form", { name: "登记评议决定" });
    for (const [label, value] of Object.entries({ "起拍价（元）": "1143865.80", "增价幅度（元）": "5000", "保证金（元）": "114000", 合议庭成员: "赵敏\n钱一" })) await userEvent.type(within(form).getByLabelText(label), value);
    expect(within(form).getByText("壹佰壹拾肆万叁仟捌佰陆拾伍元捌角整")).toBeInTheDocument();
    await userEvent.click(within(form).getByRole("button", { name: "登记评议决定" }));
    expect(await within(form).findByText(/合议庭人数不少于 3; 单数 是/)).toBeInTheDocument();
  });

  it("shows all findings of a notice at once, each beside its field", async () => {
    as("chen");
    server.use(
      http.post(
        "*/auction/api/properties/:id/notices",
        all(
          refusal("REVIEW_INCOMPLETE", { field: "", rule: "NJA-6", article: `${article}第六条第二项` }),
          refusal("START_PRICE_TOO_LOW", { field: "/decisionId", rule: "NJA-10", article: `${article}第十条`, accepted: { startPriceFenMin: 114_386_580 } }),
          refusal("NOTICE_TOO_SHORT", { field: "/opensInMs", rule: "NJA-12", article: `${article}第十二条`, accepted: { opensInMsMin: 30_000 } }),
          refusal("DISCLOSURE_MISSING", { field: "/disclosures", rule: "NJA-13", inputs: { item: "NJA-13-2" } }),
          refusal("DISCLOSURE_MISSING", { field: "/disclosures", rule: "NJA-13", inputs: { item: "NJA-13-9" } }),
          refusal("NOT_NOTIFIED", { field: "/notifications", rule: "NJA-16", inputs: { who: "PREEMPTION_HOLDER 1" }, accepted: { how: "RECEIPT WAIVER PUBLISHED" } }),
          refusal("TOLD_TOO_LATE", { field: "/notifications", rule: "SALE-11", inputs: { who: "SECURITY_HOLDER 1", beforeSaleMs: 4_000 }, accepted: { beforeSaleMsMin: 5_000 } }),
        ),
      ),
    );
    visit(`/court/properties/${IDS.property}`);
    const form = await screen.findByRole("form", { name: "拍卖公告" });
    await userEvent.click(within(form).getByRole("button", { name: "编辑文本" }));
    const item = (code: string) => form.querySelector(`[data-item="${code}"]`) as HTMLElement;
    await userEvent.click(within(item("NJA-13-2")).getByRole("button", { name: "去掉这一项" }));
    await userEvent.click(within(form).getByRole("button", { name: "发布公告" }));
    expect(await within(form).findByText("平台没有接受，共有 7 处：")).toBeInTheDocument();
    expect(within(form).getByText(/其中 6 处标在相应的栏目旁边/)).toBeInTheDocument();
    expect(within(form).getByText("联审里登记机构还没有答复。")).toBeInTheDocument();
    expect(within(form).getByText(/起拍价不少于 ¥1,143,865.80/)).toBeInTheDocument();
    expect(within(form).getByText(/公告到开始不少于 30 秒/)).toBeInTheDocument();
    for (const code of ["NJA-13-2", "NJA-13-9"]) expect(within(item(code)).getByText("缺少这一项公示。")).toBeInTheDocument();
    expect(within(screen.getByRole("group", { name: "优先购买权人 1：王五" })).getByText("这个人还没有通知。")).toBeInTheDocument();
    expect(within(form).getByText(/确认收悉 \/ 书面放弃 \/ 无法通知，已公示/)).toBeInTheDocument();
    const bank = screen.getByRole("group", { name: "担保物权人 1：某银行" });
    expect(within(bank).getByText("通知到拍卖开始的时间太短。")).toBeInTheDocument();
    expect(within(bank).getByText(/通知距拍卖开始不少于 5 秒/)).toBeInTheDocument();
    expect(within(bank).queryByRole("option", { name: "书面放弃" })).not.toBeInTheDocument();
  });

  it("shows the rounds, the clock that has run out and the form of the next notice with its reason", async () => {
    as("chen");
    server.use(
      http.get("*/auction/api/properties/:id", yes({ ...aProperty, lotId: IDS.lot })),
      http.get("*/auction/api/properties/:id/rounds", yes(aRounds)),
      http.post("*/auction/api/properties/:id/notices", no(refusal("ROUND_TOO_LATE", { field: "/lateReason", rule: "NJA-26", article: `${article}第二十六条第一款`, accepted: { opensAfterMsMax: 30_000 } }))),
    );
    visit(`/court/properties/${IDS.property}`);
    const card = await screen.findByRole("region", { name: "拍卖轮次" });
    expect(await within(card).findByText("流拍")).toBeInTheDocument();
    expect(within(card).getByRole("link", { name: "第 1 轮 · 第一次拍卖" })).toHaveAttribute("href", `/lots/${IDS.lot}`);
    const next = within(card).getByRole("status");
    expect(next).toHaveAttribute("data-light", "RED");
    expect(within(next).getByText(/期限已过/)).toBeInTheDocument();
    expect(next).toHaveTextContent("915,092.64");
    const form = await screen.findByRole("form", { name: "拍卖公告" });
    await userEvent.type(within(form).getByLabelText("逾期再次拍卖的理由"), "异议审查");
    await userEvent.click(within(form).getByRole("button", { name: "发布公告" }));
    expect(await within(form).findByText("超过流拍后三十日才开始，没有写明理由。")).toBeInTheDocument();
  });

  it("has the applicant asked when a price would leave nothing", async () => {
    as("chen");
    const surplus = { decisionId: IDS.decision, startPriceFen: 91_509_264, comesFirstFen: 95_000_000, state: "WAITING", toldAt: AT, requestBy: AT };
    server.use(
      http.get("*/auction/api/properties/:id/rounds", yes({ ...aRounds, surplus })),
      http.post("*/auction/api/properties/:id/decisions/:decision/surplus-request", no(refusal("REQUEST_TOO_LATE", { field: "/at", rule: "SALE-6", article: "拍卖变卖规定第六条", accepted: { requestedAfterMsMax: 5_000 } }))),
    );
    visit(`/court/properties/${IDS.property}`);
    const form = await screen.findByRole("form", { name: "登记继续拍卖申请" });
    expect(screen.getByText("已通知，等待申请执行人答复。")).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "无益拍卖审查" })).toHaveTextContent("950,000.00");
    await userEvent.type(within(form).getByLabelText("通知或申请书的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "登记继续拍卖申请" }));
    expect(await within(form).findByText("申请超过了期限。")).toBeInTheDocument();
    expect(within(form).getByText(/通知到申请不超过 5 秒/)).toBeInTheDocument();
  });

  it("offers no form while a round runs", async () => {
    as("chen");
    server.use(
      http.get("*/auction/api/properties/:id", yes({ ...aProperty, lotId: IDS.lot, changeable: false })),
      http.get("*/auction/api/properties/:id/rounds", yes({ ...aRounds, failures: 0, next: [], rounds: aRounds.rounds.map((round) => ({ ...round, stage: "OPEN" })) })),
    );
    visit(`/court/properties/${IDS.property}`);
    expect(await screen.findByText("竞价中")).toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "拍卖公告" })).toBeNull();
    expect(screen.queryByText("可以再次拍卖")).toBeNull();
  });

  it("lets a judge find a default when the time is over, and says that the price came after all", async () => {
    as("zhao");
    const lot = [...world.lots.keys()][0] ?? "";
    const sold = { ...aSale, state: "SOLD", paidAt: undefined } as const;
    server.use(http.get("*/auction/api/lots/:id/outcome", yes({ ...sold, dueBy: "2999-01-01T00:00:00Z" } as JsonBodyType)));
    const early = visit(`/court/lots/${lot}/sale`);
    expect(await screen.findByText(/届满之前不能认定逾期/)).toBeInTheDocument();
    early.unmount();
    server.use(http.get("*/auction/api/lots/:id/outcome", yes({ ...sold, dueBy: "2020-01-01T00:00:00Z" } as JsonBodyType)), http.post("*/auction/api/lots/:id/default", no(refusal("PAID_MEANWHILE", { rule: "NJA-24" }))));
    const late = visit(`/court/lots/${lot}/sale`);
    await userEvent.click(await screen.findByRole("button", { name: "裁定重新拍卖" }));
    expect(await screen.findByText("全部价款已经到账，不构成逾期。")).toBeInTheDocument();
    late.unmount();
    server.use(http.get("*/auction/api/lots/:id/outcome", yes({ ...sold, state: "DEFAULTED", defaultRuling: { number: `${CASE_NO}之二`, sha256: HASH, sealedAt: AT } } as JsonBodyType)));
    visit(`/court/lots/${lot}/sale`);
    expect(await screen.findByText(`${CASE_NO}之二`)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "裁定重新拍卖" })).toBeNull();
  });

  it("says why a ruling or its service has to wait", async () => {
    as("zhao");
    const lot = [...world.lots.keys()][0] ?? "";
    server.use(http.get("*/auction/api/lots/:id/outcome", yes(aSale)), http.post("*/auction/api/lots/:id/ruling", no(refusal("RESTRICTED", { rule: "HOME-1", article: "法释〔2021〕18号第一条" }))));
    const first = visit(`/court/lots/${lot}/sale`);
    await userEvent.click(await screen.findByRole("button", { name: "作出成交裁定" }));
    expect(await screen.findByText("受限购政策约束，不得竞买这套住房。")).toBeInTheDocument();
    first.unmount();
    const barred = [
      refusal("BUYER_CONNECTED", { rule: "NJA-34", article: `${article}第三十四条第四项`, inputs: { party: 1, role: "BUYER" }, accepted: { annulment: "UNQUALIFIED_BUYER", withdrawalBy: "浙0106" } }),
      refusal("BUYER_SPENDING_RESTRICTED", { rule: "CONS-3", article: "第三条第一款第三项", accepted: { annulment: "UNQUALIFIED_BUYER", permissionUnder: "CONS-8", permissionOf: "川0105" } }),
    ];
    server.use(http.post("*/auction/api/lots/:id/ruling", all(...barred)));
    const again = visit(`/court/lots/${lot}/sale`);
    await userEvent.click(await screen.findByRole("button", { name: "作出成交裁定" }));
    expect(await screen.findByText("参加竞买的人与拍卖有关联，不予裁定和送达；可以在本页撤销拍卖。")).toBeInTheDocument();
    expect(screen.getByText(/撤回申报的法院 浙0106/)).toHaveTextContent("撤销拍卖 买受人不具备竞买资格（法释〔2016〕18号第三十一条第四项）");
    expect(screen.getByText(/批准的法院 川0105/)).toBeInTheDocument();
    again.unmount();
    as("chen");
    server.use(
      http.get("*/auction/api/lots/:id/outcome", yes({ ...aSale, state: "RULED", ruling: { number: `${CASE_NO}之一`, sha256: HASH, sealedAt: AT } })),
      http.post("*/auction/api/lots/:id/service", no(refusal("NO_CONSENT"))),
    );
    visit(`/court/lots/${lot}/sale`);
    await userEvent.click(await screen.findByRole("button", { name: "送达裁定" }));
    expect(await screen.findByText("买受人没有同意电子送达，请另行送达。")).toBeInTheDocument();
  });
});

describe("case funds", () => {
  beforeEach(() => {
    server.use(
      http.get("*/payout/api/pools", yes([aPool])),
      http.get("*/payout/api/pools/:id", yes(aPool)),
      http.get("*/payout/api/pools/:id/plans", yes([])),
      http.get("*/payout/api/plans/:id", yes(aPlan)),
      http.get("*/payout/api/authorities", yes([])),
    );
  });

  it("show where every fen of a pool is", async () => {
    as("qian");
    visit(`/funds?caseNo=${encodeURIComponent(CASE_NO)}`);
    expect(await screen.findByText("案款账户")).toBeInTheDocument();
    expect(screen.getByText("¥0.00")).toBeInTheDocument();
    expect(screen.getByText("还没有授权，保证金的退还都在等候。")).toBeInTheDocument();
  });

  it("tell until when deposits go back, what is not sent, and when that is late", async () => {
    as("qian");
    const deposits = { ...aPool, virtualNo: undefined, kind: "LOT", lotId: IDS.lot, releaseBy: "2099-01-02T03:04:00Z", unsentFen: 1_200_000 };
    server.use(http.get("*/payout/api/pools/:id", yes(deposits as JsonBodyType)));
    const first = visit(`/funds/pools/${IDS.pool}`);
    expect(await screen.findByText(/^尚未发出：/)).toHaveTextContent("12,000");
    first.unmount();
    server.use(http.get("*/payout/api/pools/:id", yes({ ...deposits, releaseBy: "2020-01-02T03:04:00Z" })));
    const second = visit(`/funds/pools/${IDS.pool}`);
    expect(await screen.findByText(/^已逾期，尚未发出：/)).toHaveTextContent("12,000");
    second.unmount();
    server.use(http.get("*/payout/api/pools/:id", yes({ ...deposits, unsentFen: 0 })));
    visit(`/funds/pools/${IDS.pool}`);
    expect(await screen.findByText("应退的都已发出")).toBeInTheDocument();
  });

  it("refuse a file whole, or list the rows that were kept apart", async () => {
    as("qian");
    server.use(http.post("*/payout/api/pools/:id/claims", no(refusal("WRONG_COLUMNS"))));
    visit(`/funds/pools/${IDS.pool}`);
    await userEvent.upload(await screen.findByLabelText("债权文件（CSV）"), new File(["x"], "claims.csv", { type: "text/csv" }));
    await press("上传");
    expect(await screen.findByText("第一行不是规定的列名。")).toBeInTheDocument();
    server.use(
      http.post("*/payout/api/pools/:id/claims", yes({ uploadId: IDS.upload, poolId: IDS.pool, rowsGood: 1999, rowsBad: 1, encoding: "GB18030", sha256: HASH, sumFen: 200_000_000, at: AT }, 201)),
      http.get("*/payout/api/pools/:id/claims/uploads/:upload/quarantine", () => new HttpResponse("line,column,code,reason\r\n7,id_number,ID_CHECK,mistyped\r\n", { headers: { "Content-Type": "text/csv" } })),
    );
    await press("上传");
    expect(await screen.findByText("已登记 1999 行，隔离 1 行")).toBeInTheDocument();
    expect(await screen.findByText("校验位不符，号码写错了")).toBeInTheDocument();
    expect(screen.getByText("贰佰万元整")).toBeInTheDocument();
  });

  it("do not make a plan that the platform refuses", async () => {
    as("qian");
    server.use(http.post("*/payout/api/pools/:id/plans", no(refusal("TIER_WITHOUT_MODE"))));
    visit(`/funds/pools/${IDS.pool}`);
    await userEvent.click(await screen.findByRole("button", { name: "作分配方案" }));
    const form = screen.getByRole("form", { name: "作分配方案" });
    await userEvent.clear(within(form).getByLabelText("费用（元）"));
    await userEvent.type(within(form).getByLabelText("费用（元）"), "1e6");
    await userEvent.click(within(form).getByRole("button", { name: "作分配方案" }));
    expect(await within(form).findByText(/请填写金额/)).toBeInTheDocument();
    await userEvent.clear(within(form).getByLabelText("费用（元）"));
    await userEvent.type(within(form).getByLabelText("费用（元）"), "5000");
    await userEvent.click(within(form).getByRole("button", { name: "作分配方案" }));
    expect(await within(form).findByText("有的顺位里有债权，却没有写明怎样分配。")).toBeInTheDocument();
  });

  it("let an approver approve exactly the hashes that are shown, and nobody the own plan", async () => {
    as("sun");
    let signed: unknown;
    server.use(
      http.post("*/payout/api/plans/:id/approval", async ({ request }) => {
        signed = await request.json();
        return no(refusal("OWN_PLAN", { status: 403 }))();
      }),
    );
    visit(`/funds/plans/${IDS.plan}`);
    await userEvent.click(await screen.findByRole("button", { name: "批准这一份" }));
    expect(await screen.findByText("请先核对再批准")).toBeInTheDocument();
    expect(signed).toBeUndefined();
    await userEvent.click(screen.getByLabelText("我已核对两个指纹和合计"));
    await press("批准这一份");
    expect(await screen.findByText("经手这份方案的人不能审批它。")).toBeInTheDocument();
    expect(signed).toEqual({ planHash: screen.getByTestId("plan-hash").textContent, batchHash: screen.getByTestId("batch-hash").textContent });
  });

  it("say why a draft cannot be submitted", async () => {
    as("qian");
    server.use(http.get("*/payout/api/plans/:id", yes({ ...aPlan, state: "DRAFT" })), http.post("*/payout/api/plans/:id/submission", no(refusal("CLAIMS_CHANGED", { status: 409 }))));
    visit(`/funds/plans/${IDS.plan}`);
    await userEvent.click(await screen.findByRole("button", { name: "提交审批" }));
    expect(await screen.findByText("方案作出之后又登记了债权，请重新作方案。")).toBeInTheDocument();
  });

  it("show a batch as it moves, with its exceptions", async () => {
    as("qian");
    const exception = { instructionId: "ABC234", claimId: IDS.claim, state: "REJECTED", fen: 100, bank: "102", reason: "AC04", changedAt: AT };
    server.use(http.get("*/payout/api/batches/:id", yes(aBatch)), http.get("*/payout/api/batches/:id/exceptions", yes({ exceptions: [exception] })));
    visit(`/funds/batches/${IDS.batch}`);
    expect(await screen.findByText("11 / 12")).toBeInTheDocument();
    expect(await screen.findByText("账户已销户")).toBeInTheDocument();
  });

  it("keep an authority from its own proposer", async () => {
    as("sun");
    const authority = { authorityId: IDS.authority, court: "浙0106", kind: "DEPOSIT_REFUNDS", state: "PROPOSED", text: "保证金退回付款账户。", textHash: HASH, proposedAt: AT };
    server.use(http.get("*/payout/api/authorities", yes([authority])), http.post("*/payout/api/authorities/:id/approval", no(refusal("OWN_PROPOSAL", { status: 403 }))));
    visit("/funds");
    await userEvent.click(await screen.findByRole("button", { name: "批准这一份授权" }));
    expect(await screen.findByText("提出的人不能由自己核准。")).toBeInTheDocument();
  });
});

describe("forfeited deposits", () => {
  const pool = [http.get("*/payout/api/pools/:id", yes(aPool)), http.get("*/payout/api/pools/:id/plans", yes([]))];
  const forfeit = { lotId: IDS.lot, poolId: IDS.pool, priceFen: 200_000_000, fen: 20_000_000, heldFen: 20_000_000, heldAt: AT, leftFen: 15_000_000, next: "SHORTFALL", uses: [{ use: "COSTS", fen: 5_000_000, reason: "评估费", documentSha256: HASH, proposedBy: "qian", proposedAt: AT, approvedBy: "sun", approvedAt: AT }] };

  it("are proposed in their order, and a wrong shortfall is named with the figure that is right", async () => {
    as("qian");
    const sent: unknown[] = [];
    server.use(
      ...pool,
      http.get("*/payout/api/pools/:id/forfeits", yes([forfeit] as JsonBodyType)),
      http.put("*/payout/api/pools/:id/forfeits/:lot/uses/SHORTFALL", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ type: "/problems/x", title: "x", status: 422, reason: "NOT_THE_SHORTFALL", field: "/fen", rule: "NJA-24", accepted: { fen: 10_000_000 } }, { status: 422, headers: { "Content-Type": "application/problem+json" } });
      }),
    );
    visit(`/funds/pools/${IDS.pool}`);
    const form = await screen.findByRole("form", { name: "提出：差价" });
    await userEvent.clear(within(form).getByLabelText("重新拍卖的成交价（元）"));
    await userEvent.type(within(form).getByLabelText("重新拍卖的成交价（元）"), "1900000");
    await userEvent.clear(within(form).getByLabelText("金额（元）"));
    await userEvent.type(within(form).getByLabelText("金额（元）"), "1");
    await userEvent.type(within(form).getByLabelText("依据"), "重新拍卖成交");
    await userEvent.type(within(form).getByLabelText("文书的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "提出：差价" }));
    expect(await within(form).findByText("与原成交价和新成交价的差额不符。")).toBeInTheDocument();
    expect(sent).toEqual([{ fen: 100, newPriceFen: 190_000_000, reason: "重新拍卖成交", documentSha256: HASH }]);
  });

  it("are approved by another person, exactly as proposed", async () => {
    as("sun");
    const sent: unknown[] = [];
    const waiting = { use: "SHORTFALL", fen: 10_000_000, newPriceFen: 190_000_000, reason: "重新拍卖成交", documentSha256: HASH, proposedBy: "qian", proposedAt: AT };
    server.use(
      ...pool,
      http.get("*/payout/api/pools/:id/forfeits", yes([{ ...forfeit, uses: [...forfeit.uses, waiting] }] as JsonBodyType)),
      http.post("*/payout/api/pools/:id/forfeits/:lot/uses/SHORTFALL/approval", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(forfeit);
      }),
    );
    visit(`/funds/pools/${IDS.pool}`);
    await userEvent.click(await screen.findByRole("button", { name: "核准：差价" }));
    await waitFor(() => expect(sent).toEqual([{ fen: 10_000_000 }]));
    expect(screen.queryByRole("form", { name: "提出：差价" })).toBeNull();
  });
});

describe("standing authorities", () => {
  it("are one for each kind of money that goes back", async () => {
    as("qian");
    const proposed: string[] = [];
    server.use(
      http.get("*/payout/api/authorities", yes([{ authorityId: IDS.authority, court: "浙0106", kind: "DEPOSIT_REFUNDS", state: "ACTIVE", text: "保证金退回付款账户。", textHash: HASH, proposedAt: AT, approvedAt: AT }])),
      http.post("*/payout/api/authorities", ({ request }) => {
        proposed.push(new URL(request.url).searchParams.get("kind") ?? "none");
        return HttpResponse.json(refusal("INVALID_FIELD", { status: 400, field: "kind" }), { status: 400 });
      }),
    );
    visit("/funds");
    expect(await screen.findByText("还没有授权；拍卖被撤销后，尚未分配的价款会留存，等候退还。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "提出授权" }));
    expect(await screen.findByText("这一项的填写不符合要求。")).toBeInTheDocument();
    expect(proposed).toEqual(["ANNULLED_SALES"]);
  });
});

describe("a transfer of title", () => {
  beforeEach(() => server.use(http.get("*/registry/api/transfers/:id", yes(aTransfer)), http.get("*/auction/api/lots/:id", no(refusal("NOT_FOUND", { status: 404 })))));

  it("shows who holds each step, the tax to pay and all defects at once", async () => {
    as("li");
    visit(`/transfers/${IDS.transfer}`);
    expect(await screen.findByText("一次告知的全部问题（2）")).toBeInTheDocument();
    expect(screen.getByText("还有查封或抵押没有写进注销清单")).toBeInTheDocument();
    expect(screen.getByText("66000000000000000001")).toBeInTheDocument();
    expect(screen.getByText("关键路径")).toBeInTheDocument();
    expect(screen.getByText(/由书记员办理/)).toBeInTheDocument();
  });

  it("stops for good when the sale is annulled, and names what has to be reversed", async () => {
    as("zhao");
    const annulment = { number: "（2026）浙0106执1号之二", annulledAt: AT, toReverse: ["TAX_ASSESSED", "ENTRY"] };
    server.use(http.get("*/registry/api/transfers/:id", yes({ ...aTransfer, state: "ANNULLED", halted: true, annulment })));
    visit(`/transfers/${IDS.transfer}`);
    expect(await screen.findByText("拍卖已被撤销，过户停止")).toBeInTheDocument();
    expect(screen.getByText("（2026）浙0106执1号之二")).toBeInTheDocument();
    expect(screen.getByText(/需要另行回转的：.+、.+。/)).toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "恢复过户" })).not.toBeInTheDocument();
  });

  it("says why the buyer's confirmation was not taken", async () => {
    as("li");
    server.use(http.post("*/registry/api/transfers/:id/confirmation", no(refusal("WRONG_STATE", { status: 409 }))));
    visit(`/transfers/${IDS.transfer}`);
    await userEvent.click(await screen.findByRole("button", { name: "确认申请" }));
    expect(await screen.findByText("已经不在能这样办理的状态。")).toBeInTheDocument();
  });

  it("shows what is wrong with a window's receipt beside its field", async () => {
    as("chen");
    server.use(http.post("*/registry/api/transfers/:id/steps/:step/takeover", all(refusal("INVALID_FIELD", { status: 400, field: "/entryNo" }), refusal("INVALID_FIELD", { status: 400, field: "/sha256", accepted: { length: 64 } }))));
    visit(`/transfers/${IDS.transfer}`);
    await userEvent.click(await screen.findByRole("button", { name: "登记窗口回执" }));
    const form = screen.getByRole("form", { name: "登记窗口回执" });
    for (const label of ["回执编号", "登记或完税编号", "回执扫描件的 SHA-256"]) await userEvent.type(within(form).getByLabelText(label), "x");
    await userEvent.click(within(form).getByRole("button", { name: "登记窗口回执" }));
    expect(await within(form).findByText(/位数 64/)).toBeInTheDocument();
    expect(within(form).getByLabelText("登记或完税编号")).toHaveAttribute("aria-invalid", "true");
  });

  it("lets no judge confirm another document", async () => {
    as("zhao");
    const [, , entry] = aTransfer.steps;
    server.use(
      http.get("*/registry/api/transfers/:id", yes({ ...aTransfer, steps: [{ ...entry, state: "MANUAL", next: "CONFIRM_TAKEOVER", holder: "judge" }] })),
      http.post("*/registry/api/transfers/:id/steps/:step/takeover/confirmation", no(refusal("OTHER_DOCUMENT", { status: 409 }))),
      http.post("*/registry/api/transfers/:id/halt", no(refusal("INVALID_FIELD", { status: 400, field: "/reason" }))),
    );
    visit(`/transfers/${IDS.transfer}`);
    const form = await screen.findByRole("form", { name: "确认回执" });
    await userEvent.type(within(form).getByLabelText("回执扫描件的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "确认回执" }));
    expect(await within(form).findByText("这份扫描件与书记员登记的不同。")).toBeInTheDocument();
    const halt = screen.getByRole("form", { name: "暂停过户" });
    await userEvent.type(within(halt).getByLabelText("决定和理由"), "案外人异议");
    await userEvent.click(within(halt).getByRole("button", { name: "暂停过户" }));
    expect(await within(halt).findByText("这一项的填写不符合要求。")).toBeInTheDocument();
  });
});
