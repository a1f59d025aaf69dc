import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { handlersOf } from "./handlers";
import { aCase, aPrice, aProperty, aRounds, CASE_NO, HASH, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
const shares = { ...aProperty, kind: "EQUITY" as const, unitCode: "913301065898765431#1", areaM2x100: undefined, review: undefined, titleZh: "某科技公司股权", particulars: { company: "某科技有限公司", share: 3550, paidInFen: 0 } };

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  const world = await World.create();
  world.person = personas.find((persona) => persona.id === "chen");
  server.use(
    ...handlersOf(world),
    http.get("*/auction/api/cases/:id", () => HttpResponse.json(aCase)),
    http.get("*/auction/api/cases/:id/properties", () => HttpResponse.json([shares])),
    http.get("*/auction/api/properties/:id", () => HttpResponse.json(shares)),
    http.get("*/auction/api/properties/:id/price", () => HttpResponse.json(aPrice)),
    http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json({ ...aRounds, failures: 0, rounds: [], next: [] })),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function openForm(): Promise<HTMLElement> {
  visit(`/court/cases/${IDS.case}`);
  await userEvent.click(await screen.findByRole("button", { name: "登记财产" }));
  return screen.getByRole("form", { name: "登记财产" });
}

async function type(form: HTMLElement, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await userEvent.type(within(form).getByLabelText(label), value);
}

const COMMON = { "名称（中文）": "股权", "名称（英文）": "Shares", 坐落: "杭州市", "评估价（元）": "100", 报告日期: "2026-09-01", 评估机构: "某评估", "评估报告的 SHA-256": HASH, 本院查封日: "2026-03-09", 首先查封日: "2026-03-09", "登记回执或移送函的 SHA-256": HASH };

describe("a property of another kind", () => {
  it("is entered with the fields of the platform's table", async () => {
    let sent: unknown;
    server.use(
      http.post("*/auction/api/cases/:id/properties", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(shares, { status: 201 });
      }),
    );
    const form = await openForm();
    await userEvent.selectOptions(within(form).getByLabelText("财产种类"), "EQUITY");
    expect(within(form).queryByLabelText("建筑面积（平方米）")).toBeNull();
    await type(form, { ...COMMON, "统一社会信用代码#股东名册序号": "913301065898765431#1", 股权所在公司: "某科技有限公司", 持股比例: "35.5", "实缴出资额（元）": "0" });
    await userEvent.click(within(form).getByRole("button", { name: "登记财产" }));
    await expect.poll(() => sent).toMatchObject({ kind: "EQUITY", unitCode: "913301065898765431#1", particulars: { company: "某科技有限公司", share: 3550, paidInFen: 0 }, things: [] });
    expect(sent).not.toHaveProperty("areaM2x100");
  });

  it("lists the things of a lot of many, and names a line that is none", async () => {
    let sent: unknown;
    server.use(
      http.post("*/auction/api/cases/:id/properties", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ type: "/problems/INVALID_FIELD", title: "x", status: 400, reason: "INVALID_FIELD", field: "/particulars/condition" }, { status: 400, headers: { "Content-Type": "application/problem+json" } });
      }),
    );
    const form = await openForm();
    await userEvent.selectOptions(within(form).getByLabelText("财产种类"), "GOODS");
    await type(form, { ...COMMON, 查封清单编号: "2026-17", 物品清单: "叉车, 零, 台" });
    await userEvent.click(within(form).getByRole("button", { name: "登记财产" }));
    expect(await within(form).findByText(/有一行不是/)).toBeInTheDocument();
    await userEvent.clear(within(form).getByLabelText("物品清单"));
    await userEvent.type(within(form).getByLabelText("物品清单"), "叉车, 2, 台, SN-1\n货架，40，组");
    await userEvent.click(within(form).getByRole("button", { name: "登记财产" }));
    expect(await within(form).findByText("这一项的填写不符合要求。")).toBeInTheDocument();
    expect(within(form).getByLabelText("现状")).toHaveAttribute("aria-invalid", "true");
    expect(sent).toMatchObject({
      things: [
        { name: "叉车", quantity: 2, measure: "台", identifier: "SN-1" },
        { name: "货架", quantity: 40, measure: "组" },
      ],
    });
  });

  it("is shown with what is known of it, and without a joint review", async () => {
    visit(`/court/properties/${IDS.property}`);
    expect(await screen.findByText("35.50%")).toBeInTheDocument();
    expect(screen.getByText("统一社会信用代码#股东名册序号")).toBeInTheDocument();
    expect(screen.getByText("某科技有限公司")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "发起联审" })).toBeNull();
    expect(screen.getAllByText(CASE_NO).length).toBeGreaterThan(0);
  });
});
