import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { SaleApproval } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aSale, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
const HASH = "ef".repeat(32);
let approval: SaleApproval;
let world: World;

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  approval = { state: "AWAITED", authority: "某监督管理局" };
  server.use(
    http.get("*/auction/api/lots/:id/approval", () => HttpResponse.json(approval)),
    http.get("*/auction/api/lots/:id/outcome", () => HttpResponse.json(aSale)),
    ...handlersOf(world),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const as = (id: string): void => {
  world.person = personas.find((persona) => persona.id === id);
};

describe("shares that an authority must approve", () => {
  it("wait for the clerk to record what it decided", async () => {
    as("chen");
    let sent: unknown;
    server.use(
      http.post("*/auction/api/lots/:id/approval", async ({ request }) => {
        sent = await request.json();
        approval = { state: "GRANTED", authority: "某监督管理局", number: "批复1号", documentSha256: HASH, on: "2026-11-22" };
        return HttpResponse.json(approval, { status: 201 });
      }),
    );
    visit(`/court/lots/${IDS.lot}/sale`);
    expect(await screen.findByText("等待某监督管理局批准，此前不作裁定。")).toBeInTheDocument();
    const form = screen.getByRole("form", { name: "登记批准结果" });
    await userEvent.click(within(form).getByRole("button", { name: "登记批准结果" }));
    expect(within(form).getByLabelText("文号")).toHaveAttribute("aria-invalid", "true");
    await userEvent.type(within(form).getByLabelText("文号"), "批复1号");
    await userEvent.type(within(form).getByLabelText("日期"), "2026-11-22");
    await userEvent.type(within(form).getByLabelText("批准文件的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "登记批准结果" }));
    expect(await screen.findByText("某监督管理局已经批准。")).toBeInTheDocument();
    expect(sent).toEqual({ granted: true, number: "批复1号", documentSha256: HASH, on: "2026-11-22" });
  });

  it("are not ruled on before: the judge is told under which article", async () => {
    as("zhao");
    server.use(http.post("*/auction/api/lots/:id/ruling", () => HttpResponse.json({ type: "/problems/AWAITING_APPROVAL", title: "x", status: 422, reason: "AWAITING_APPROVAL", rule: "EQ-15", article: "第十五条第二款" }, { status: 422, headers: { "Content-Type": "application/problem+json" } })));
    visit(`/court/lots/${IDS.lot}/sale`);
    const form = await screen.findByRole("form", { name: "作出成交裁定" });
    await userEvent.click(within(form).getByRole("button", { name: "作出成交裁定" }));
    expect(await within(form).findByText("EQ-15")).toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "登记批准结果" })).toBeNull();
  });

  it("are sold again by a ruling when it was refused, and everybody is told what goes back", async () => {
    as("zhao");
    approval = { state: "NOT_GRANTED", authority: "某监督管理局", number: "不予批准1号", documentSha256: HASH, on: "2026-11-22" };
    let sent: unknown;
    const made = { lotId: IDS.lot, paper: "重新拍卖裁定书", rule: "EQ-15", article: "第十五条第二款", number: "（2026）浙0106执1234号之一", dated: "2026-11-22", reason: "未在合理期限内取得批准手续", proofs: [], buyerKnew: false, keptFen: 0, returnedFen: 152_000_000, ruledAt: "2026-11-22T10:00:00.000Z" };
    server.use(
      http.post("*/auction/api/lots/:id/disapprovals", async ({ request }) => {
        sent = await request.json();
        server.use(
          http.get("*/auction/api/lots/:id/outcome", () => HttpResponse.json({ ...aSale, state: "NOT_APPROVED" })),
          http.get("*/auction/api/lots/:id/disapprovals", () => HttpResponse.json([made])),
        );
        return HttpResponse.json(made, { status: 201 });
      }),
    );
    visit(`/court/lots/${IDS.lot}/sale`);
    const form = await screen.findByRole("form", { name: "裁定重新拍卖" });
    expect(within(form).getByText(/已付款项全部退还/)).toBeInTheDocument();
    await userEvent.click(within(form).getByRole("checkbox", { name: "买受人明知不符合竞买资格或者条件依然参加竞买" }));
    expect(within(form).getByText(/保证金不予退还，其余退还/)).toBeInTheDocument();
    await userEvent.click(within(form).getByRole("checkbox", { name: "买受人明知不符合竞买资格或者条件依然参加竞买" }));
    await userEvent.type(within(form).getByLabelText("公布的理由"), "未在合理期限内取得批准手续");
    await userEvent.click(within(form).getByRole("button", { name: "裁定重新拍卖" }));
    const notice = await screen.findByRole("region", { name: "股权变更未获批准，重新拍卖" });
    expect(notice).toHaveTextContent("1,520,000.00");
    expect(sent).toMatchObject({ buyerKnew: false, proofs: [], reason: "未在合理期限内取得批准手续" });
  });
});
