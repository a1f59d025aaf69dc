import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { EndingRequest, InquiryRequest, PropertyRounds, Satisfaction } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aCase, aPrice, aProperty, aRounds, AT, HASH, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;

function aSatisfaction(part: Partial<Satisfaction> = {}): Satisfaction {
  return { lotId: IDS.lot, priceFen: 91_509_264, answers: "NOT_ASKED", serverTime: AT, ...part };
}

const creditor = (position: number, part: object = {}) => ({ position, name: `债权人${String(position)}`, applicant: position === 1, rank: 1, claimFen: 50_000_000, differenceFen: 41_509_264, ...part });
const DRAW = { commitment: "c0".repeat(32), source: "首期福利彩票双色球开奖号码" };
const asked = (over: boolean, ...creditors: ReturnType<typeof creditor>[]) => ({ askedAt: AT, answerBy: new Date(Date.now() + 60_000).toISOString(), over, creditors, draw: DRAW });

const TWICE: PropertyRounds = {
  ...aRounds,
  failures: 2,
  next: [
    { step: "TAKE", rule: "LINK-1", article: "第一条", startPriceFenMin: 91_509_264, since: AT, dueBy: AT, light: "RED" },
    { step: "POST_AUCTION_SALE", kind: "POST_AUCTION_SALE", rule: "LINK-2", article: "第二条", startPriceFenMin: 91_509_264, noticeMsMin: 15_000, since: AT, noticeBy: AT, light: "RED" },
    { step: "MANAGE", rule: "CPI-490", article: "第四百九十条", since: AT, light: "GREEN" },
    { step: "RELEASE", rule: "SEIZE-28", article: "第二十八条", since: AT, light: "GREEN" },
  ],
};

const found = (satisfaction: Satisfaction) => server.use(http.get("*/auction/api/lots/:id/satisfaction", () => HttpResponse.json(satisfaction)));
const as = (id: string): void => {
  world.person = personas.find((persona) => persona.id === id);
};

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  server.use(...handlersOf(world));
  server.use(
    http.get("*/auction/api/properties/:id", () => HttpResponse.json({ ...aProperty, lotId: IDS.lot, changeable: true })),
    http.get("*/auction/api/properties/:id/price", () => HttpResponse.json(aPrice)),
    http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json(TWICE)),
    http.get("*/auction/api/cases/:id", () => HttpResponse.json(aCase)),
    http.get("*/registry/api/reviews/:id", () => HttpResponse.json({ reviewId: IDS.review, unitCode: aProperty.unitCode, asked: aProperty.review?.asked ?? [] })),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const page = () => visit(`/court/properties/${IDS.property}`);

describe("a property that nobody bought", () => {
  it("shows every step that is open, with its clock", async () => {
    as("zhao");
    found(aSatisfaction());
    page();
    expect(await screen.findByText("可以以物抵债")).toBeInTheDocument();
    expect(screen.getByText("可以变卖")).toBeInTheDocument();
    expect(screen.getByText("可以交付管理")).toBeInTheDocument();
    expect(await screen.findByText("还没有询问债权人。")).toBeInTheDocument();
  });

  it("has its creditors entered by a clerk, one a line", async () => {
    as("chen");
    let sent: InquiryRequest | undefined;
    found(aSatisfaction());
    server.use(
      http.post("*/auction/api/lots/:id/satisfaction/inquiry", async ({ request }) => {
        sent = (await request.json()) as InquiryRequest;
        return HttpResponse.json(aSatisfaction(), { status: 201 });
      }),
    );
    page();
    const form = await screen.findByRole("form", { name: "登记询问" });
    await userEvent.type(within(form).getByLabelText("询问时间"), "2026-11-22T10:30");
    await userEvent.type(within(form).getByLabelText("询问笔录的 SHA-256"), HASH);
    await userEvent.type(within(form).getByLabelText(/每行/), "读不出");
    await userEvent.click(within(form).getByRole("button", { name: "登记询问" }));
    expect(await within(form).findByText("有一行读不出名称、顺位和金额")).toBeInTheDocument();
    expect(sent).toBeUndefined();
    await userEvent.clear(within(form).getByLabelText(/每行/));
    await userEvent.type(within(form).getByLabelText(/每行/), "某银行 杭州分行 1 500000 申请\n李某 2 30000.50");
    await userEvent.click(within(form).getByRole("button", { name: "登记询问" }));
    await vi.waitFor(() =>
      expect(sent).toEqual({
        askedAt: "2026-11-22T02:30:00.000Z",
        documentSha256: HASH,
        creditors: [
          { name: "某银行 杭州分行", rank: 1, claimFen: 50_000_000, applicant: true },
          { name: "李某", rank: 2, claimFen: 3_000_050, applicant: false },
        ],
      }),
    );
  });

  it("says under which article an inquiry is refused, and where the lot should stand", async () => {
    as("chen");
    found(aSatisfaction());
    const refused = { type: "/problems/not-in-this-stage", title: "", status: 409, reason: "NOT_IN_THIS_STAGE", rule: "LINK-1", article: "《通知》关于询问以物抵债的规定", accepted: { stage: "CLOSED_UNSOLD" } };
    server.use(http.post("*/auction/api/lots/:id/satisfaction/inquiry", () => HttpResponse.json(refused, { status: 409 })));
    page();
    const form = await screen.findByRole("form", { name: "登记询问" });
    await userEvent.type(within(form).getByLabelText("询问时间"), "2026-11-22T10:30");
    await userEvent.type(within(form).getByLabelText("询问笔录的 SHA-256"), HASH);
    await userEvent.type(within(form).getByLabelText(/每行/), "李某 2 30000.50");
    await userEvent.click(within(form).getByRole("button", { name: "登记询问" }));
    expect(await within(form).findByText("《通知》关于询问以物抵债的规定")).toBeInTheDocument();
    expect(within(form).getByText(/应当处于：流拍/)).toBeInTheDocument();
  });

  it("has an answer recorded for each creditor", async () => {
    as("chen");
    let sent: unknown;
    found(aSatisfaction({ answers: "OPEN", inquiry: asked(false, creditor(1, { wants: true }), creditor(2)) }));
    server.use(
      http.post("*/auction/api/lots/:id/satisfaction/answers", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(aSatisfaction(), { status: 201 });
      }),
    );
    page();
    const form = await screen.findByRole("form", { name: "登记答复 债权人2" });
    expect(screen.queryByRole("form", { name: "登记答复 债权人1" })).not.toBeInTheDocument();
    await userEvent.selectOptions(within(form).getByLabelText("答复"), "no");
    await userEvent.type(within(form).getByLabelText("答复的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "登记答复" }));
    await vi.waitFor(() => expect(sent).toMatchObject({ creditor: 2, wants: false, documentSha256: HASH }));
  });

  it("is drawn for by a judge where several of one rank want it", async () => {
    as("zhao");
    let sent: { publicValue: string } | undefined;
    const both = [creditor(1, { wants: true }), creditor(2, { wants: true })];
    found(aSatisfaction({ answers: "TO_DRAW", inquiry: asked(true, ...both) }));
    server.use(
      http.post("*/auction/api/lots/:id/satisfaction/draw", async ({ request }) => {
        sent = (await request.json()) as { publicValue: string };
        found(aSatisfaction({ answers: "WANTED", chosen: 2, inquiry: { ...asked(true, ...both), drawn: 2, draw: { ...DRAW, seed: "5e".repeat(32), publicValue: "03 09 17 06", order: [2, 1] } } }));
        return HttpResponse.json(aSatisfaction(), { status: 201 });
      }),
    );
    page();
    expect(await screen.findByText(DRAW.commitment)).toBeInTheDocument();
    await userEvent.type(await screen.findByLabelText("公开数值"), "03 09 17 06");
    await userEvent.click(await screen.findByRole("button", { name: "抽签" }));
    expect(await screen.findByText("抽签选定")).toBeInTheDocument();
    expect(sent).toEqual({ publicValue: "03 09 17 06" });
    expect(screen.getByText("2 → 1")).toBeInTheDocument();
  });

  it("is given to the creditor by ruling, or all that is wrong is shown", async () => {
    as("zhao");
    let sent: EndingRequest | undefined;
    found(aSatisfaction({ answers: "WANTED", chosen: 1, inquiry: asked(true, creditor(1, { wants: true })) }));
    const fault = (reason: string) => ({ type: "/problems/x", title: reason, status: 422, reason, rule: "SALE-16" });
    server.use(
      http.post("*/auction/api/lots/:id/satisfaction/ending", async ({ request }) => {
        sent = (await request.json()) as EndingRequest;
        return HttpResponse.json({ ...fault("DIFFERENCE_NOT_PAID"), faults: [fault("DIFFERENCE_NOT_PAID"), fault("TAKER_NOT_ELIGIBLE")] }, { status: 422, headers: { "Content-Type": "application/problem+json" } });
      }),
    );
    page();
    await userEvent.click(await screen.findByRole("button", { name: "作出裁定或者笔录" }));
    const form = await screen.findByRole("form", { name: "作出裁定或者笔录" });
    await userEvent.type(within(form).getByLabelText("公布的理由"), "流拍后申请执行人接受抵债");
    await userEvent.click(within(form).getByRole("button", { name: "作出裁定或者笔录" }));
    expect(await within(form).findByText(/差额还没有付清/)).toBeInTheDocument();
    expect(within(form).getByText(/承受人不具备购房资格/)).toBeInTheDocument();
    expect(sent).toMatchObject({ ending: "TAKEN", route: "AT_THE_RESERVE", creditor: 1, eligible: false });
    expect(sent).not.toHaveProperty("saleFailed");
    await userEvent.selectOptions(within(form).getByLabelText("方式"), "RELEASED");
    await userEvent.click(within(form).getByLabelText("变卖不成"));
    await userEvent.click(within(form).getByRole("button", { name: "作出裁定或者笔录" }));
    await vi.waitFor(() => expect(sent).toMatchObject({ ending: "RELEASED", saleFailed: true, noOtherMeasure: false }));
    expect(sent).not.toHaveProperty("creditor");
  });

  it("shows how it ended, and no form any more", async () => {
    as("zhao");
    server.use(http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json({ ...TWICE, next: [], rounds: TWICE.rounds.map((round) => ({ ...round, stage: "TAKEN" })) })));
    found(aSatisfaction({ answers: "WANTED", ended: { ending: "TAKEN", paper: "以物抵债裁定书", number: "（2026）浙0106执1234号之五", dated: "2026-11-22", reason: "接受抵债", proofs: [], endedAt: AT } }));
    page();
    expect(await screen.findByText(/以物抵债裁定书 （2026）浙0106执1234号之五/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "作出裁定或者笔录" })).not.toBeInTheDocument();
  });
});
