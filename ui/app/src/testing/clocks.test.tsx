import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { elapsed } from "@/components/clocks/lights";
import type { Clock } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aClock, aProperty, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;
let asked: (string | null)[];

const running = (clocks: Clock[], total = clocks.length) =>
  server.use(
    http.get("*/auction/api/clocks", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("of"));
      return HttpResponse.json({ clocks, total, serverTime: new Date().toISOString() });
    }),
  );

const late = aClock({ kind: "BALANCE", light: "RED", until: new Date(Date.now() - 90_000).toISOString() });
const soon = aClock({ kind: "TRANSFER_LETTER", rule: "DISP-2", light: "YELLOW", lotId: undefined });
const open = aClock({ kind: "APPROVAL", rule: "EQ-15", light: "GREEN", until: undefined });

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  asked = [];
  world = await World.create();
  world.person = personas.find(({ id }) => id === "chen");
  server.use(...handlersOf(world));
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("the clocks of a court", () => {
  it("lists what is waited for, by which article, and how late it is, with the way to where it is done", async () => {
    running([late, soon, open]);
    visit("/court/clocks");
    const rows = await screen.findAllByRole("listitem");
    const clocks = rows.filter((row) => row.dataset["kind"] !== undefined);
    expect(clocks.map((row) => row.dataset["light"])).toEqual(["RED", "YELLOW", "GREEN"]);
    const [first, second, third] = clocks as [HTMLElement, HTMLElement, HTMLElement];
    expect(first).toHaveTextContent(/买受人付清余款.*已逾期.*已过 00:01:3/);
    expect(within(first).getByRole("link", { name: late.title })).toHaveAttribute("href", `/court/lots/${IDS.lot}/sale`);
    expect(second).toHaveTextContent("首封法院出具移送执行函");
    expect(within(second).getByRole("link", { name: soon.title })).toHaveAttribute("href", `/court/properties/${IDS.property}`);
    expect(third).toHaveTextContent("法律没有规定期限");
    expect(asked).toEqual([null]);
  });

  it("shows only one light when asked to", async () => {
    running([late, soon, open]);
    visit("/court/clocks");
    await userEvent.click(await screen.findByRole("button", { name: "将届满 1" }));
    expect(await screen.findByText("首封法院出具移送执行函")).toBeInTheDocument();
    expect(screen.queryByText("买受人付清余款")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "全部 3" }));
    expect(await screen.findByText("买受人付清余款")).toBeInTheDocument();
  });

  it("says that more run than are listed, and that none runs", async () => {
    running([late], 712);
    const { unmount } = visit("/court/clocks");
    expect(await screen.findByText("共 712 项，只列出最急的 1 项。")).toBeInTheDocument();
    unmount();
    running([]);
    visit("/court/clocks");
    expect(await screen.findByText("没有正在计算的期限")).toBeInTheDocument();
  });

  it("is nothing for a bidder", async () => {
    world.person = personas.find(({ id }) => id === "li");
    running([late]);
    visit("/court/clocks");
    expect(await screen.findByText("法定期限")).toBeInTheDocument();
    expect(screen.queryByText("买受人付清余款")).not.toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it("stands on the page of a property, asked for that property", async () => {
    running([soon]);
    server.use(http.get("*/auction/api/properties/:id", () => HttpResponse.json(aProperty)));
    visit(`/court/properties/${aProperty.id}`);
    const card = await screen.findByRole("region", { name: "法定期限" });
    expect(card).toHaveTextContent("首封法院出具移送执行函");
    expect(asked).toContain(aProperty.id);
  });

  it("counts the late ones on the desk", async () => {
    running([late, soon, open]);
    visit("/court");
    expect(await screen.findByText("正在计算的期限 3 项：已逾期 1 项，将届满 1 项。")).toBeInTheDocument();
  });

  it("fills its bar from the beginning to the end and no further", () => {
    const clock = { since: "2026-11-24T00:00:00Z", until: "2026-11-24T00:01:40Z" };
    const from = Date.parse(clock.since);
    expect([-1, 0, 25_000, 100_000, 200_000].map((ms) => elapsed(clock, from + ms))).toEqual([0, 0, 0.25, 1, 1]);
    expect(elapsed({ since: clock.since }, from)).toBeUndefined();
  });
});
