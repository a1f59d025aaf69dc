import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { handlersOf } from "./handlers";
import { aCase, aProperty, AT, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;
let sent: Record<string, unknown>[];

const yes = (body: JsonBodyType, status = 200) => () => HttpResponse.json(body, { status });
const taking =
  (answer: JsonBodyType, status = 200) =>
  async ({ request }: { request: Request }) => {
    const text = await request.text();
    sent.push({ path: new URL(request.url).pathname.replace(/.*\/api/, ""), ...(text === "" ? {} : (JSON.parse(text) as Record<string, unknown>)) });
    return HttpResponse.json(answer, { status });
  };

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  sent = [];
  world = await World.create();
  world.person = personas.find(({ id }) => id === "chen");
  server.use(...handlersOf(world), http.get("*/auction/api/cases/:id", yes(aCase)), http.get("*/auction/api/cases/:id/properties", yes([aProperty])));
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("the clerk's registers", () => {
  it("records the case's applicant by a company's code, and withdraws", async () => {
    const applicant = { id: IDS.claim, party: aCase.parties[0]?.name ?? "", company: true, claimFen: 123_456, recordedAt: AT };
    server.use(
      http.get("*/auction/api/cases/:id/applicants", yes([applicant])),
      http.post("*/auction/api/cases/:id/applicants", taking(applicant, 201)),
      http.post("*/auction/api/cases/:id/applicants/:one/withdrawal", taking({ ...applicant, withdrawnAt: AT })),
    );
    visit(`/court/cases/${IDS.case}`);
    await userEvent.click(await screen.findByRole("button", { name: "登记申请执行人" }));
    const form = screen.getByRole("form", { name: "登记申请执行人" });
    await userEvent.type(within(form).getByLabelText("本案债权数额（元）"), "x");
    await userEvent.click(within(form).getByRole("button", { name: "登记申请执行人" }));
    expect(sent).toEqual([]);
    await userEvent.clear(within(form).getByLabelText("本案债权数额（元）"));
    await userEvent.type(within(form).getByLabelText("本案债权数额（元）"), "1234.56");
    await userEvent.selectOptions(within(form).getByLabelText("由谁的号码"), "COMPANY");
    await userEvent.type(within(form).getByLabelText("统一社会信用代码"), "91330106MA27XXXX0A");
    await userEvent.click(within(form).getByRole("button", { name: "登记申请执行人" }));
    expect(await within(form).findByText(/已登记；此人报名时按债权抵免保证金/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "撤回" }));
    expect(sent).toEqual([
      { path: `/cases/${IDS.case}/applicants`, party: applicant.party, claimFen: 123_456, creditCode: "91330106MA27XXXX0A" },
      { path: `/cases/${IDS.case}/applicants/${IDS.claim}/withdrawal` },
    ]);
  });

  it("finds a declaration by number among unnamed ones and withdraws just that", async () => {
    const [first, second] = [
      { id: IDS.claim, court: "浙0106", connection: "NEAR_RELATIVE", declaredAt: AT },
      { id: IDS.pool, court: "浙0106", connection: "AGENCY", declaredAt: AT },
    ];
    server.use(
      http.get("*/auction/api/courts/:court/connected-persons", yes([first, second])),
      http.post("*/auction/api/courts/:court/connected-persons/lookup", taking(second)),
      http.post("*/auction/api/courts/:court/connected-persons/:id/withdrawal", taking({ ...second, withdrawnAt: AT })),
    );
    visit("/court");
    await userEvent.click(await screen.findByRole("button", { name: "申报" }));
    expect(await screen.findAllByRole("button", { name: "撤回" })).toHaveLength(2);
    const form = screen.getByRole("form", { name: "按号码查找" });
    await userEvent.type(within(form).getByLabelText("居民身份证号码"), "11010519491231002X");
    await userEvent.click(within(form).getByRole("button", { name: "按号码查找" }));
    expect(await within(form).findByText("已找到，见下。")).toBeInTheDocument();
    expect(screen.getByText("拍卖辅助机构", { selector: "div" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "撤回" }));
    expect(sent.map(({ path }) => decodeURIComponent(String(path)))).toEqual(["/courts/浙0106/connected-persons/lookup", `/courts/浙0106/connected-persons/${IDS.pool}/withdrawal`]);
  });

  it("records an order; a judge permits what life needs, and the clerk lifts", async () => {
    const order = { id: IDS.claim, court: "浙0106", company: false, number: "限制消费令1号", sinceOn: "2026-01-02", recordedAt: AT, permissions: [] };
    server.use(
      http.get("*/auction/api/courts/:court/restrictions", yes([order])),
      http.post("*/auction/api/courts/:court/restrictions", taking(order, 201)),
      http.post("*/auction/api/courts/:court/restrictions/:id/lifting", taking({ ...order, liftedAt: AT })),
      http.post("*/auction/api/courts/:court/restrictions/:id/permissions", taking(order, 201)),
    );
    const first = visit("/court");
    await userEvent.click(await screen.findByRole("button", { name: "登记限制消费令" }));
    const form = screen.getByRole("form", { name: "登记限制消费令" });
    await userEvent.type(within(form).getByLabelText("居民身份证号码"), "11010519491231002X");
    await userEvent.type(within(form).getByLabelText("限制消费令文号"), "限制消费令1号");
    await userEvent.type(within(form).getByLabelText("起始日"), "2026-01-02");
    await userEvent.click(within(form).getByRole("button", { name: "登记限制消费令" }));
    expect(await within(form).findByText(/此人报名不动产、车辆将被拒绝/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "已登记的限制" }));
    expect(await screen.findByText("自 2026-01-02 起")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "批准购买" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "解除" }));
    first.unmount();

    world.person = personas.find(({ id }) => id === "zhao");
    visit("/court");
    await userEvent.click(await screen.findByRole("button", { name: "已登记的限制" }));
    await userEvent.click(await screen.findByRole("button", { name: "批准购买" }));
    expect(screen.queryByRole("button", { name: "解除" })).toBeNull();
    const permission = screen.getByRole("form", { name: "批准购买" });
    await userEvent.selectOptions(within(permission).getByLabelText("批准购买什么"), "VEHICLE");
    await userEvent.type(within(permission).getByLabelText("批准文号"), "许可1号");
    await userEvent.type(within(permission).getByLabelText("自"), "2026-01-03");
    await userEvent.type(within(permission).getByLabelText("至（含当日）"), "2026-02-03");
    await userEvent.click(within(permission).getByRole("button", { name: "批准购买" }));
    expect(await within(permission).findByText("已批准。")).toBeInTheDocument();
    expect(sent.map((one) => ({ ...one, path: decodeURIComponent(String(one.path)) }))).toEqual([
      { path: "/courts/浙0106/restrictions", residentId: "11010519491231002X", number: "限制消费令1号", sinceOn: "2026-01-02" },
      { path: `/courts/浙0106/restrictions/${IDS.claim}/lifting` },
      { path: `/courts/浙0106/restrictions/${IDS.claim}/permissions`, purchase: "VEHICLE", number: "许可1号", fromOn: "2026-01-03", untilOn: "2026-02-03" },
    ]);
  });
});

describe("who bids for others", () => {
  /** A lot that takes enrolments. */
  async function aHome(): Promise<string> {
    const lot = [...world.lots.values()].find(({ draft }) => draft.kind === "HOME");
    if (lot === undefined) throw new Error("no home");
    server.use(http.get(`*/auction/api/lots/${lot.id}`, yes({ ...(await lot.lot()), depositFen: 11_400_000 } as JsonBodyType)));
    return lot.id;
  }

  it("enrols together with a company, shares and authority, and sees its fault beside it", async () => {
    world.person = personas.find(({ id }) => id === "li");
    const lotId = await aHome();
    const field = "/buyers/1/creditCode";
    server.use(
      http.post("*/auction/api/lots/:id/enrolments", async (info) => {
        await taking(null)(info);
        return HttpResponse.json({ type: "/problems/x", title: "x", status: 400, reason: "INVALID_FIELD", field }, { status: 400, headers: { "Content-Type": "application/problem+json" } });
      }),
    );
    visit(`/lots/${lotId}/enrol`);
    const form = await screen.findByRole("form", { name: "报名表" });
    await userEvent.click(within(form).getByRole("button", { name: "用虚构身份填写（演练）" }));
    await userEvent.selectOptions(within(form).getByRole("combobox", { name: "竞买主体" }), "JOINT");
    await userEvent.type(within(form).getByLabelText("本人份额"), "1/3");
    const buyer = within(form).getByRole("group", { name: "买受人 2" });
    await userEvent.selectOptions(within(buyer).getByLabelText("主体"), "COMPANY");
    await userEvent.click(within(form).getByRole("button", { name: "提交报名" }));
    expect(await within(buyer).findAllByText(/不能为空|请填写|必填/)).not.toHaveLength(0);
    expect(sent).toEqual([]);
    const typed = { 姓名或者名称: "某公司", 统一社会信用代码: "91330106MA27XXXX0A", 住址或者住所地: "杭州市某路", 法定代表人: "王五", "营业执照的 SHA-256": "ab".repeat(32), 份额: "2/3" };
    for (const [label, value] of Object.entries(typed)) await userEvent.type(within(buyer).getByLabelText(label), value);
    await userEvent.type(within(form).getByLabelText("授权委托书或者法定代表人身份证明的 SHA-256"), "cd".repeat(32));
    await userEvent.click(within(form).getByRole("button", { name: "提交报名" }));
    expect(await within(form).findByText(/其中 1 处标在相应的栏目旁边/)).toBeInTheDocument();
    expect(within(buyer).getByLabelText("统一社会信用代码")).toHaveAttribute("aria-invalid", "true");
    expect(sent[0]).toMatchObject({
      authoritySha256: "cd".repeat(32),
      buyers: [
        { kind: "SELF", share: "1/3" },
        { kind: "COMPANY", name: "某公司", creditCode: "91330106MA27XXXX0A", address: "杭州市某路", legalRepresentative: "王五", licenceSha256: "ab".repeat(32), share: "2/3" },
      ],
    });
    expect(sent[0]).not.toHaveProperty("mode");
    expect(sent[0]).not.toHaveProperty("ownShare");
  });

  it("is confirmed or declined by the clerk before bidding begins", async () => {
    const announced = [...world.lots.values()].map((lot) => lot.id)[0] ?? "";
    const lots = [{ ...(await world.lots.get(announced)?.lot()), state: "ANNOUNCED" }] as unknown as typeof aCase.lots;
    const persons = { agent: "张三", buyers: [{ name: "李四", company: false, share: "1/1" }] };
    const proxy = { enrolmentId: IDS.enrolment, authoritySha256: "ab".repeat(32), confirmed: "AWAITED", enrolledAt: AT };
    server.use(
      http.get("*/auction/api/cases/:id", yes({ ...aCase, lots } as JsonBodyType)),
      http.get("*/auction/api/lots/:id/proxies", yes([proxy])),
      http.get("*/auction/api/lots/:id/proxies/:one/persons", yes(persons)),
      http.post("*/auction/api/lots/:id/proxies/:one/decision", taking({ ...proxy, confirmed: "CONFIRMED" }, 201)),
    );
    visit(`/court/cases/${IDS.case}`);
    const opening = await screen.findByRole("button", { name: "启封身份" });
    expect(screen.queryByText("李四")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "确认" })).not.toBeInTheDocument();
    await userEvent.click(opening);
    expect(await screen.findByText("李四")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "确认" }));
    await userEvent.click(screen.getByRole("button", { name: "不予确认" }));
    const form = screen.getByRole("form", { name: "不予确认" });
    await userEvent.type(within(form).getByLabelText("不予确认的理由"), "委托书没有签名");
    await userEvent.click(within(form).getByRole("button", { name: "不予确认" }));
    const path = `/lots/${announced}/proxies/${IDS.enrolment}/decision`;
    expect(sent).toEqual([
      { path, confirmed: true },
      { path, confirmed: false, reason: "委托书没有签名" },
    ]);
  });
});
