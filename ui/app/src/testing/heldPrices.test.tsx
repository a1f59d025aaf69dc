import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { handlersOf } from "./handlers";
import { aPool, AT, HASH, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;
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
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const yes = (body: JsonBodyType) => () => HttpResponse.json(body);
const HALT = "0193a000-0000-7000-8000-0000000000aa";
const price = { lotId: IDS.lot, poolId: IDS.pool, part: "PRICE", inDefault: false, state: "NOT_COVERED", priceFen: 200_000_000, backFen: 50_000_000, openFen: 150_000_000, heldFen: 140_000_000, missingFen: 10_000_000, haltedFen: 4_000_000, attempts: 0, decisions: [] };
const halt = { haltId: HALT, poolId: IDS.pool, batchId: IDS.batch, lotId: IDS.lot, lines: 3, fen: 4_000_000, haltedAt: AT, decisions: [] };
const proposed = (choice: string, fen: number) => ({ choice, fen, reason: "依据裁定", documentSha256: HASH, proposedBy: "qian", proposedAt: AT });

function aPoolWith(prices: JsonBodyType, halts: JsonBodyType = [], incidents: JsonBodyType = []): void {
  server.use(
    http.get("*/payout/api/pools/:id", yes({ ...aPool, equation: { ...aPool.equation, paidFen: 6_000_000, inFlightFen: 4_000_000 } })),
    http.get("*/payout/api/pools/:id/plans", yes([])),
    http.get("*/payout/api/pools/:id/forfeits", yes([])),
    http.get("*/payout/api/pools/:id/held-prices", yes(prices)),
    http.get("*/payout/api/pools/:id/halts", yes(halts)),
    http.get("*/payout/api/pools/:id/incidents", yes(incidents)),
  );
}

async function filled(form: HTMLElement, choice: string): Promise<void> {
  await userEvent.selectOptions(within(form).getByLabelText("处理意见"), choice);
  await userEvent.type(within(form).getByLabelText("依据"), "依据裁定");
  await userEvent.type(within(form).getByLabelText("文书的 SHA-256"), HASH);
}

describe("held prices", () => {
  it("say what is missing, where it is, and refuse a return that is not covered", async () => {
    as("qian");
    const sent: unknown[] = [];
    aPoolWith([price]);
    server.use(
      http.put("*/payout/api/pools/:id/held-prices/:lot/PRICE/decision", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ type: "/problems/price-not-covered", title: "x", status: 409, reason: "PRICE_NOT_COVERED", rule: "CPL-244", article: "第二百四十四条", inputs: { missingFen: 10_000_000 }, accepted: { decision: "STAY" } }, { status: 409, headers: { "Content-Type": "application/problem+json" } });
      }),
    );
    visit(`/funds/pools/${IDS.pool}`);
    const section = await screen.findByRole("region", { name: /的价款/ });
    expect(within(section).getByText(/成交已被撤销/)).toBeInTheDocument();
    expect(section).toHaveTextContent("已付给债权人（依法责令返还）： ¥60,000.00");
    expect(section).toHaveTextContent("在暂停发放的款项中（取消即可补足）： ¥40,000.00");
    expect(section).toHaveTextContent("尚缺¥100,000.00");
    expect(section).not.toHaveTextContent("正在银行办理");
    const form = within(section).getByRole("form", { name: "提出处理意见" });
    expect(within(form).getByLabelText("处理意见")).toHaveValue("STAY");
    await filled(form, "RETURN");
    await userEvent.click(within(form).getByRole("button", { name: "提出处理意见" }));
    expect(await within(form).findByText(/尚未补足，现在不能退还/)).toBeInTheDocument();
    expect(form).toHaveTextContent("继续留存");
    expect(sent).toEqual([{ decision: "RETURN", fen: 150_000_000, reason: "依据裁定", documentSha256: HASH }]);
  });

  it("go back when another person approves exactly what was proposed", async () => {
    as("sun");
    const sent: unknown[] = [];
    aPoolWith([{ ...price, state: "COVERED", heldFen: 150_000_000, missingFen: 0, decisions: [proposed("RETURN", 150_000_000)] }]);
    server.use(
      http.post("*/payout/api/pools/:id/held-prices/:lot/PRICE/decision/approval", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(price);
      }),
    );
    visit(`/funds/pools/${IDS.pool}`);
    await userEvent.click(await screen.findByRole("button", { name: "核准：退还付款人" }));
    await waitFor(() => expect(sent).toEqual([{ decision: "RETURN", fen: 150_000_000 }]));
    expect(screen.queryByRole("form", { name: "提出处理意见" })).toBeNull();
  });
});

describe("halted payments", () => {
  it("are cancelled or released by two people", async () => {
    as("qian");
    const sent: unknown[] = [];
    aPoolWith([], [halt]);
    server.use(
      http.put("*/payout/api/pools/:id/halts/:halt/decision", async ({ request, params }) => {
        sent.push(params["halt"], await request.json());
        return HttpResponse.json(halt);
      }),
    );
    visit(`/funds/pools/${IDS.pool}`);
    const form = await screen.findByRole("form", { name: "提出处理暂停的发放" });
    expect(within(form).getByLabelText("处理意见")).toHaveValue("CANCEL");
    await filled(form, "RELEASE");
    await userEvent.click(within(form).getByRole("button", { name: "提出处理暂停的发放" }));
    await waitFor(() => expect(sent).toEqual([HALT, { decision: "RELEASE", fen: 4_000_000, reason: "依据裁定", documentSha256: HASH }]));
  });

  it("that are over say so and ask nobody", async () => {
    as("qian");
    aPoolWith([], [{ ...halt, ended: "CANCELLED", endedAt: AT, decisions: [{ ...proposed("CANCEL", 4_000_000), approvedBy: "sun", approvedAt: AT }] }]);
    visit(`/funds/pools/${IDS.pool}`);
    expect(await screen.findByText("已取消，款项回到案款账户")).toBeInTheDocument();
    expect(screen.getByText(/由 sun 于/)).toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "提出处理暂停的发放" })).toBeNull();
  });
});

describe("incidents of a pool", () => {
  const incident = { id: 7, kind: "REFUND_NOT_TAKEN", subject: "ABC234", detail: "the newest text", openedAt: AT, times: 12, lastAt: AT };

  it("stand on its page with what was said last and how often", async () => {
    as("sun");
    aPoolWith([], [], [incident]);
    visit(`/funds/pools/${IDS.pool}`);
    const table = await screen.findByRole("table");
    expect(within(table).getByText("银行未受理退款")).toBeInTheDocument();
    expect(within(table).getByText("the newest text")).toBeInTheDocument();
    expect(within(table).getByText("12")).toBeInTheDocument();
  });

  it("are not asked for by people who may not see them", async () => {
    as("zhao");
    aPoolWith([price], [], [incident]);
    visit(`/funds/pools/${IDS.pool}`);
    expect(await screen.findByRole("region", { name: /的价款/ })).toBeInTheDocument();
    expect(screen.queryByText("银行未受理退款")).toBeNull();
    expect(screen.queryByRole("form")).toBeNull();
  });
});
