import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { SaleNote } from "@/features/lot/SaleNote";
import type { Lot, PropertyRounds } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aCase, aPrice, aProperty, aRounds, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const AT = "2026-11-20T10:00:00.000Z";
const server = setupServer();
let world: World;

const SALE: PropertyRounds = {
  ...aRounds,
  failures: 2,
  next: [{ step: "POST_AUCTION_SALE", kind: "POST_AUCTION_SALE", rule: "LINK-2", article: "第二条", startPriceFenMin: 91_509_264, noticeMsMin: 15_000, windowMs: 60_000, since: AT, noticeBy: AT, light: "RED" }],
};

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

describe("the notice of a post-auction sale", () => {
  it("says what the law asks, has the window filled in and shows what is refused", async () => {
    world.person = personas.find(({ id }) => id === "chen");
    let sent: unknown;
    const refused = { type: "about:blank", title: "", status: 422, reason: "NOT_PREPAID_IN_FULL", field: "/decisionId", rule: "LINK-3", accepted: { depositFen: 91_509_264 } };
    server.use(
      http.get("*/auction/api/properties/:id", () => HttpResponse.json({ ...aProperty, lotId: IDS.lot, changeable: true } as JsonBodyType)),
      http.get("*/auction/api/properties/:id/price", () => HttpResponse.json(aPrice as JsonBodyType)),
      http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json(SALE)),
      http.get("*/auction/api/cases/:id", () => HttpResponse.json(aCase as JsonBodyType)),
      http.get("*/auction/api/lots/:id/satisfaction", () => HttpResponse.json({ lotId: IDS.lot, priceFen: 91_509_264, answers: "NOT_ASKED", serverTime: AT })),
      http.get("*/registry/api/reviews/:id", () => HttpResponse.json({ reviewId: IDS.review, unitCode: aProperty.unitCode, asked: [] })),
      http.post("*/auction/api/properties/:id/notices", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(refused, { status: 422, headers: { "Content-Type": "application/problem+json" } });
      }),
    );
    visit(`/court/properties/${IDS.property}`);
    const form = await screen.findByRole("form", { name: "拍卖公告" });
    expect(within(form).getByRole("note")).toHaveTextContent("变卖价应当等于前次起拍价 ¥915,092.64");
    expect(within(form).getByRole("note")).toHaveTextContent("变卖期 1 分钟，公告后至少 15 秒 开始");
    await userEvent.type(within(form).getByLabelText("逾期发布变卖公告的理由"), "异议审查");
    await userEvent.click(within(form).getByRole("button", { name: "编辑文本" }));
    expect(form.querySelector('[data-item="NJA-13-4"] textarea')).toHaveTextContent("首次有效出价");
    await userEvent.click(within(form).getByRole("button", { name: "发布公告" }));
    expect(await within(form).findByText("变卖应当预缴全部价款：保证金等于变卖价。")).toBeInTheDocument();
    expect(sent).toMatchObject({ durationMs: 60_000, lateReason: "异议审查" });
  });
});

describe("the page of a post-auction sale", () => {
  const HOUR = 3_600_000;

  async function aSale(): Promise<Lot> {
    const [lot] = [...world.lots.values()];
    if (lot === undefined) throw new Error("the world has no lots");
    const whole = await lot.lot();
    return { ...whole, depositFen: whole.startPriceFen, firstBidEndsMs: 24 * HOUR, windowEndAt: new Date(Date.now() + 240 * HOUR).toISOString(), keptFen: 12_300, round: { number: 3, kind: "POST_AUCTION_SALE", stage: "ANNOUNCED", previousLotId: IDS.lot } };
  }

  it("says the rule in plain words and calls the deposit what it is", async () => {
    const sale = await aSale();
    server.use(http.get("*/auction/api/lots/:id", () => HttpResponse.json(sale as JsonBodyType)));
    visit(`/lots/${sale.id}`);
    const note = await screen.findByRole("region", { name: "变卖：首次出价后倒计时" });
    expect(note).toHaveTextContent("第一个人出价后，再过 24 小时 结束，不论变卖期是否届满");
    expect(note).toHaveTextContent("悔拍的扣留 ¥123.00，其余退还");
    expect(screen.getByText("预缴变卖价款")).toBeInTheDocument();
  });

  it("runs the clock of the window until somebody has bid, and that of the first bid from then on", async () => {
    const sale = await aSale();
    const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
    const nobody = { ...sale.live, bids: 0, endAt: at(240) };
    const shown = render(<SaleNote lot={sale} state={nobody} phase="OPEN" />);
    const note = () => screen.getByRole("region", { name: "变卖：首次出价后倒计时" });
    expect(note()).toHaveAttribute("data-begun", "false");
    expect(note()).toHaveTextContent("尚无人出价；首次出价后 24 小时 结束");
    shown.rerender(<SaleNote lot={sale} state={{ ...nobody, bids: 1, endAt: at(24) }} phase="OPEN" />);
    expect(note()).toHaveAttribute("data-begun", "true");
    expect(note()).toHaveTextContent("已有人出价，不再按变卖期结束");
    expect(note()).not.toHaveTextContent("尚无人出价");
    const auction: Lot = { ...sale };
    delete auction.firstBidEndsMs;
    shown.rerender(<SaleNote lot={auction} state={nobody} phase="OPEN" />);
    expect(screen.queryByRole("region")).not.toBeInTheDocument();
  });
});

describe("a property that nobody bought", () => {
  it.each([
    ["TAKEN", "已以物抵债", "债权人接受以该财产抵偿债务"],
    ["MANAGED", "已交付管理", "交申请执行人管理"],
    ["RELEASED", "已解除查封", "财产退还被执行人"],
  ] as const)("says in plain words that it is %s", async (ending, which, words) => {
    const [lot] = [...world.lots.values()];
    if (lot === undefined) throw new Error("the world has no lots");
    const whole = await lot.lot();
    server.use(http.get("*/auction/api/lots/:id", () => HttpResponse.json({ ...whole, ending } as JsonBodyType)));
    visit(`/lots/${lot.id}`);
    const notice = await screen.findByRole("status", { name: "财产的去向" });
    expect(notice).toHaveTextContent(which);
    expect(notice).toHaveTextContent(words);
    expect(screen.getAllByText(which)).toHaveLength(2);
  });
});
