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
    http.get("*/auction/api/properties/:id", () => HttpResponse.json({ ...aProperty, kind: "EQUITY", appraisal: undefined, review: undefined })),
    http.get("*/auction/api/cases/:id", () => HttpResponse.json(aCase)),
    http.get("*/auction/api/properties/:id/price", () => HttpResponse.json(aPrice)),
    http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json({ ...aRounds, failures: 0, rounds: [], next: [] })),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("shares that cannot be appraised", () => {
  it("are entered with the papers that are there", async () => {
    let sent: unknown;
    server.use(
      http.put("*/auction/api/properties/:id/unappraised", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(aProperty);
      }),
    );
    visit(`/court/properties/${IDS.property}`);
    await userEvent.click(await screen.findByRole("button", { name: "登记无法评估的原因" }));
    const form = screen.getByRole("form", { name: "股权无法评估" });
    await userEvent.click(within(form).getByRole("button", { name: "保存" }));
    expect(sent).toBeUndefined();
    await userEvent.type(within(form).getByLabelText("评估机构"), "某评估公司");
    await userEvent.type(within(form).getByLabelText("说明的日期"), "2026-10-01");
    await userEvent.type(within(form).getByLabelText("缺少什么材料（公告载明）"), "缺少财务账册");
    await userEvent.type(within(form).getByLabelText("评估机构说明的 SHA-256"), HASH);
    await userEvent.type(within(form).getByLabelText("执行费用（元）"), "10000");
    await userEvent.click(within(form).getByRole("button", { name: "保存" }));
    await expect.poll(() => sent).toEqual({ agency: "某评估公司", on: "2026-10-01", reason: "缺少财务账册", statementSha256: HASH, worthless: false, costsFen: 1_000_000 });
  });
});
