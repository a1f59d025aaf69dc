import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { handlersOf } from "./handlers";
import { aCase, aPrice, aProperty, aRounds, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
const HASH = "cd".repeat(32);

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  const world = await World.create();
  world.person = personas.find((persona) => persona.id === "chen");
  server.use(
    ...handlersOf(world),
    http.get("*/auction/api/properties/:id", () => HttpResponse.json({ ...aProperty, gates: undefined })),
    http.get("*/auction/api/cases/:id", () => HttpResponse.json(aCase)),
    http.get("*/auction/api/properties/:id/price", () => HttpResponse.json(aPrice)),
    http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json({ ...aRounds, failures: 0, rounds: [], next: [] })),
    http.get("*/registry/api/reviews/:id", () => HttpResponse.json({ reviewId: IDS.review, unitCode: aProperty.unitCode, asked: [] })),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("what may keep a property from being sold", () => {
  it("is entered by the clerk, with receipts for every co-owner", async () => {
    let sent: unknown;
    server.use(
      http.put("*/auction/api/properties/:id/gates", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(aProperty);
      }),
    );
    visit(`/court/properties/${IDS.property}`);
    expect(await screen.findByText("还没有登记审查结果；没有审查的不得公告。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "登记审查结果" }));
    const form = screen.getByRole("form", { name: "处置前的审查" });
    await userEvent.click(within(form).getByRole("button", { name: "保存" }));
    expect(await within(form).findByText("请填写 0 到 50")).toBeInTheDocument();
    await userEvent.selectOptions(within(form).getByLabelText("居住情况"), "MORE_THAN_NECESSARY");
    await userEvent.click(within(form).getByLabelText("申请执行人申请执行"));
    await userEvent.type(within(form).getByLabelText("已保障居住的证明的 SHA-256"), HASH);
    await userEvent.type(within(form).getByLabelText("共有人数"), "1");
    await userEvent.type(within(form).getByLabelText("通知共有人的回执的 SHA-256"), HASH);
    await userEvent.type(within(form).getByLabelText("债权额和执行费用（元）"), "950000");
    await userEvent.click(within(form).getByRole("button", { name: "保存" }));
    await expect.poll(() => sent).toEqual({
      dwelling: { finding: "MORE_THAN_NECESSARY", appliedFor: true, housingSha256: HASH },
      coOwners: { count: 1, toldSha256: [HASH], suitPending: false },
      owedFen: 95_000_000,
      divisible: false,
      inseparableFrom: [],
    });
  });

  it("names the rule that refuses, beside the form", async () => {
    server.use(http.put("*/auction/api/properties/:id/gates", () => HttpResponse.json({ type: "/problems/PROPERTY_ANNOUNCED", title: "x", status: 409, reason: "PROPERTY_ANNOUNCED" }, { status: 409, headers: { "Content-Type": "application/problem+json" } })));
    visit(`/court/properties/${IDS.property}`);
    await userEvent.click(await screen.findByRole("button", { name: "登记审查结果" }));
    const form = screen.getByRole("form", { name: "处置前的审查" });
    await userEvent.type(within(form).getByLabelText("共有人数"), "0");
    await userEvent.click(within(form).getByRole("button", { name: "保存" }));
    expect(await within(form).findByText("这件财产已经公告，不能再改。")).toBeInTheDocument();
  });
});

describe("a thing that is on sale elsewhere", () => {
  it("is refused with a link to the other lot", async () => {
    const refused = { type: "/problems/UNIT_ON_SALE", title: "x", status: 422, reason: "UNIT_ON_SALE", rule: "SEIZE-26", article: "第二十六条第一款", inputs: { lotId: IDS.lot }, accepted: { lots: "CLOSED_UNSOLD WITHDRAWN DEFAULTED" } };
    server.use(http.post("*/auction/api/properties/:id/notices", () => HttpResponse.json(refused, { status: 422, headers: { "Content-Type": "application/problem+json" } })));
    visit(`/court/properties/${IDS.property}`);
    const form = await screen.findByRole("form", { name: "拍卖公告" });
    await userEvent.click(within(form).getByRole("button", { name: "发布公告" }));
    expect(await within(form).findByText("同一财产正在另一场拍卖中。")).toBeInTheDocument();
    expect(within(form).getByText("SEIZE-26")).toBeInTheDocument();
    expect(within(form).getByRole("link", { name: "查看拍品" })).toHaveAttribute("href", `/lots/${IDS.lot}`);
    expect(within(form).getByText(/另一拍品 流拍、撤回或者悔拍之后/)).toBeInTheDocument();
  });
});
