import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { handlersOf } from "./handlers";
import { visit } from "./render";
import { World } from "./world";

const server = setupServer();

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => server.use(...handlersOf(await World.create())));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("the page of open data", () => {
  it("shows each goal as what of how many, and each court in words and figures", async () => {
    visit("/open?drill=true");
    expect(await screen.findByRole("heading", { name: "三个全部、两个零" })).toBeInTheDocument();
    const corruption = screen.getByRole("heading", { name: "零投诉（廉政）" }).closest("li");
    expect(within(corruption as HTMLElement).getByText("0 / 1")).toBeInTheDocument();
    expect(screen.getAllByRole("img", { name: /成交 .*流拍 .*共/ }).length).toBeGreaterThan(0);
    expect(within(screen.getByRole("table")).getByRole("rowheader", { name: "全部法院" })).toBeInTheDocument();
  });

  it("keeps drills apart and says so", async () => {
    visit("/open?drill=true");
    expect(await screen.findByText(/演练不是真实拍卖/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("link", { name: "正式拍卖" }));
    expect(screen.queryByText(/演练不是真实拍卖/)).not.toBeInTheDocument();
  });

  it("leads to the data itself also when the figures are away", async () => {
    server.use(http.get("*/open/courts", () => HttpResponse.json({ type: "/problems/busy", title: "", status: 503, reason: "BUSY" }, { status: 503, headers: { "Content-Type": "application/problem+json" } })));
    visit("/open");
    expect(await screen.findByRole("link", { name: "有效出价 CSV" })).toHaveAttribute("href", "/auction/api/open/bids?format=csv");
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });
});
