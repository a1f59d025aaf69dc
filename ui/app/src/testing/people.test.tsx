import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import type { Problem } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { anEnrolment, aProperty, AT, CASE_NO, HASH, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;

const no = (problem: Partial<Problem> & Pick<Problem, "reason" | "status">) => () =>
  HttpResponse.json({ type: "/problems/x", title: problem.reason, ...problem }, { status: problem.status, headers: { "Content-Type": "application/problem+json" } });
const yes = (body: JsonBodyType, status = 200) => () => HttpResponse.json(body, { status });
const fault = (field: string): Problem => ({ type: "/problems/invalid-field", title: "A field is not valid", status: 400, reason: "INVALID_FIELD", field });

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  server.use(...handlersOf(world));
  world.person = personas.find(({ id }) => id === "li");
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** A lot that takes enrolments: it asks for a deposit and shows its property. */
async function aLotWithDeposit() {
  const lot = [...world.lots.values()].find(({ draft }) => draft.kind === "HOME");
  if (lot === undefined) throw new Error("no home");
  const { unitCode, areaM2x100, appraisal, lease, seizedOn, review } = aProperty;
  const whole = { ...(await lot.lot()), depositFen: 11_400_000, property: { propertyId: IDS.property, unitCode, areaM2x100, appraisal, lease, seizedOn, review, pictures: [], sha256: HASH } };
  server.use(http.get(`*/auction/api/lots/${lot.id}`, yes(whole as JsonBodyType)));
  return lot;
}

async function fillIn(form: HTMLElement): Promise<void> {
  const typed = { 居民身份证号码: "11010519491231002X", 手机号码: "13800000000", 送达地址: "杭州市西湖区", 开户行行号: "102331000000", 账号: "6222000000000000" };
  for (const [label, value] of Object.entries(typed)) await userEvent.type(within(form).getByLabelText(label), value);
  await userEvent.click(within(form).getByRole("button", { name: "提交报名" }));
}

describe("a bidder", () => {
  it("sees the property, its lease sheet and the bureaus' answers, and the way to enrol", async () => {
    const lot = await aLotWithDeposit();
    visit(`/lots/${lot.id}`);
    expect(await screen.findByText("无租赁。")).toBeInTheDocument();
    expect(screen.getByText(aProperty.unitCode)).toBeInTheDocument();
    expect(screen.getByText("M-1")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "报名竞买" })).toHaveAttribute("href", `/lots/${lot.id}/enrol`);
  });

  it("is refused with rule and article when connected with the sale", async () => {
    const lot = await aLotWithDeposit();
    server.use(http.post("*/auction/api/lots/:id/enrolments", no({ status: 422, reason: "CONNECTED_PERSON", rule: "NJA-34", article: "法释〔2016〕18号第三十四条第四项" })));
    visit(`/lots/${lot.id}/enrol`);
    const form = await screen.findByRole("form", { name: "报名表" });
    expect(within(form).getByText("壹拾壹万肆仟元整")).toBeInTheDocument();
    await fillIn(form);
    expect(await within(form).findByText("与拍卖有关联的人员不得竞买。")).toBeInTheDocument();
    expect(within(form).getByText("法释〔2016〕18号第三十四条第四项")).toBeInTheDocument();
  });

  it("sees every field that is wrong at once, and the missing undertaking beside its box", async () => {
    const lot = await aLotWithDeposit();
    server.use(http.post("*/auction/api/lots/:id/enrolments", no({ status: 400, reason: "INVALID_FIELD", faults: [fault("/residentId"), fault("/refund/bankNo")] })));
    visit(`/lots/${lot.id}/enrol`);
    const form = await screen.findByRole("form", { name: "报名表" });
    await fillIn(form);
    expect(await within(form).findByText(/其中 2 处标在相应的栏目旁边/)).toBeInTheDocument();
    expect(within(form).getByLabelText("居民身份证号码")).toHaveAttribute("aria-invalid", "true");
    expect(within(form).getByLabelText("开户行行号")).toHaveAttribute("aria-invalid", "true");
    server.use(http.post("*/auction/api/lots/:id/enrolments", no({ status: 422, reason: "NO_UNDERTAKING", rule: "HOME-2", field: "/undertaking", accepted: { undertaking: true } })));
    await userEvent.click(within(form).getByRole("button", { name: "提交报名" }));
    expect(await within(form).findByText("没有作出购房资格的承诺。")).toBeInTheDocument();
    expect(within(form).getByLabelText("我承诺具备购房资格")).toHaveAttribute("aria-invalid", "true");
  });

  it("may be somebody invented in a drill, whose number is valid and always the same", async () => {
    const lot = await aLotWithDeposit();
    visit(`/lots/${lot.id}/enrol`);
    const form = await screen.findByRole("form", { name: "报名表" });
    await userEvent.click(within(form).getByRole("button", { name: "用虚构身份填写（演练）" }));
    const id = (within(form).getByLabelText("居民身份证号码") as HTMLInputElement).value;
    expect(id).toMatch(/^339900\d{11}[\dX]$/);
    const sum = [...id].reduce((total, digit, at) => total + (digit === "X" ? 10 : Number(digit)) * (2 ** (17 - at) % 11), 0);
    expect(sum % 11).toBe(1);
    expect(within(form).getByLabelText("我承诺具备购房资格")).not.toBeChecked();
  });

  it("pays to the own account number and is told when qualified", async () => {
    const lot = await aLotWithDeposit();
    server.use(http.get("*/auction/api/lots/:id/enrolments/mine", yes(anEnrolment)));
    const first = visit(`/lots/${lot.id}/enrol`);
    expect(await screen.findByTestId("virtual-no")).toHaveTextContent("9600 0000 0000 0000 0012");
    first.unmount();
    server.use(http.get("*/auction/api/lots/:id/enrolments/mine", yes({ ...anEnrolment, state: "QUALIFIED", arrivedFen: 11_400_000, arrivedAt: AT, paddle: "8314" })));
    visit(`/lots/${lot.id}/enrol`);
    expect(await screen.findByTestId("paddle")).toHaveTextContent("8314");
  });

  it("is told until when a deposit that does not count goes back", async () => {
    const lot = await aLotWithDeposit();
    const own = { ...anEnrolment, lotId: lot.id, state: "REFUNDING", arrivedFen: 11_400_000, arrivedAt: AT, releaseBy: "2099-01-02T03:04:00Z" };
    server.use(http.get("*/auction/api/lots/:id/enrolments/mine", yes(own)), http.get("*/auction/api/my/enrolments", yes([own])));
    const first = visit(`/lots/${lot.id}/enrol`);
    expect(await screen.findByText("保证金最迟退还")).toBeInTheDocument();
    first.unmount();
    visit("/my");
    expect(await screen.findByText(/^最迟 .*退还（第二十三条）$/)).toBeInTheDocument();
  });

  it("who comes before the confirmation is made sees the rest of the price a moment later", async () => {
    const lot = [...world.lots.values()].find((one) => one.draft.kind === "VEHICLE");
    if (lot === undefined) throw new Error("no lot that was sold");
    lot.paddles.set("li", { paddle: lot.state().leader ?? "", rank: 0 });
    const due = { lotId: lot.id, priceFen: 12_000, depositFen: 1_000, fen: 11_000, virtualNo: "9".repeat(20), arrivedFen: 0, state: "OPEN" };
    const answers = [no({ reason: "NOT_MADE_YET", status: 409 }), yes(due)];
    server.use(http.get("*/auction/api/lots/:id/due", () => (answers.length > 1 ? answers.shift() : answers[0])?.()));
    visit(`/lots/${lot.id}/result`);
    expect(await screen.findByText("正在计算余款并取得账号，稍候自动显示。")).toBeInTheDocument();
    expect(await screen.findByTestId("virtual-no")).toHaveTextContent("9999 9999 9999 9999 9999");
  }, 15_000);

  it("finds deposits, refunds and what was served among the own auctions", async () => {
    server.use(
      http.get("*/auction/api/my/enrolments", yes([{ ...anEnrolment, lotId: [...world.lots.keys()][0] ?? "", state: "REFUNDED", arrivedFen: 11_400_000 }])),
      http.get("*/auction/api/my/deliveries", yes([{ lotId: IDS.lot, kind: "SALE_RULING", number: `${CASE_NO}之一`, documentSha256: HASH, arrivedAt: AT, receiptNo: "R-1" }])),
    );
    visit("/my");
    expect(await screen.findByText("保证金已退还")).toBeInTheDocument();
    expect(await screen.findByText(/凭证 R-1/)).toBeInTheDocument();
  });
});

describe("a claimant", () => {
  const ask = async (): Promise<void> => {
    visit("/claim");
    const form = await screen.findByRole("form", { name: "查询我的案款" });
    for (const label of ["案号", "登记号", "证件号码"]) await userEvent.type(within(form).getByLabelText(label), "1");
    await userEvent.click(within(form).getByRole("button", { name: "查询" }));
  };

  it("is told the same whatever is wrong, and when it was too often", async () => {
    server.use(http.post("*/payout/api/claims/status", no({ status: 404, reason: "NO_SUCH_CLAIM" })));
    await ask();
    expect(await screen.findByText(/三项必须都与登记的一致/)).toBeInTheDocument();
    server.use(http.post("*/payout/api/claims/status", no({ status: 429, reason: "TOO_MANY_REQUESTS" })));
    await userEvent.click(screen.getByRole("button", { name: "查询" }));
    expect(await screen.findByText("查询太频繁，请过一会儿再试。")).toBeInTheDocument();
  });

  it("sees where the money is and how the amount came about", async () => {
    const round = { round: 1, mode: "PRO_RATA", tierOpenFen: 200_000_000, tierAllottedFen: 150_500_000, allottedFen: 75_250, approvedAt: AT, payment: { state: "RETURNED", since: AT, reason: "AC04" } };
    const status = { caseNo: CASE_NO, court: "浙0106", registeredNo: "1", claimedFen: 100_000, tier: 1, allottedFen: 75_250, paidFen: 0, inFlightFen: 0, onAccountFen: 75_250, escrowFen: 0, rounds: [round], claimId: IDS.claim, salt: HASH };
    server.use(http.post("*/payout/api/claims/status", yes(status)));
    await ask();
    expect(await screen.findByText(/¥1,000.00 × ¥1,505,000.00 ÷ ¥2,000,000.00/)).toBeInTheDocument();
    expect(screen.getByText("退汇")).toBeInTheDocument();
    expect(screen.getByText(/账户已销户/)).toBeInTheDocument();
    expect(screen.getByTestId("allotted")).toHaveTextContent("柒佰伍拾贰元伍角整");
  });
});
