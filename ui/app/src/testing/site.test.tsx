import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { handlersOf } from "./handlers";
import type { ImaginedLot } from "./platform";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;

const person = (id: string) => personas.find((persona) => persona.id === id);
const lotWith = (kind: string): ImaginedLot => {
  const lot = [...world.lots.values()].find(({ draft }) => draft.kind === kind);
  if (lot === undefined) throw new Error(`no lot of kind ${kind}`);
  return lot;
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

describe("the website", () => {
  it("searches lots and says what to do when none matches", async () => {
    visit("/?q=%E6%96%87%E4%B8%89%E8%B7%AF");
    expect(await screen.findByText("共 1 件拍品")).toBeInTheDocument();
    const form = screen.getByRole("search");
    await userEvent.clear(within(form).getByLabelText("关键词"));
    await userEvent.type(within(form).getByLabelText("关键词"), "月球");
    await userEvent.click(within(form).getByRole("button", { name: "查找" }));
    expect(await screen.findByText("没有符合条件的拍品")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "清除条件" })).toBeInTheDocument();
  });

  it("does not search by a price that is none", async () => {
    const { router } = visit("/");
    await userEvent.type(await screen.findByLabelText("最低价（元）"), "1e6");
    await userEvent.click(screen.getByRole("button", { name: "查找" }));
    expect(await screen.findByText(/请填写金额/)).toBeInTheDocument();
    expect(router.state.location.search).toEqual({});
  });

  it("shows the disclosures and warnings with their articles", async () => {
    visit(`/lots/${lotWith("COMMERCIAL").id}`);
    expect(await screen.findByRole("heading", { name: "特别提示" })).toBeInTheDocument();
    expect(screen.getByText("法释〔2016〕18号第十三条第一项")).toBeInTheDocument();
    expect(screen.getByText("法释〔2016〕18号第十四条第七项")).toBeInTheDocument();
  });

  it("says which round of its property's sale a lot is, and leads to the one before", async () => {
    const lot = lotWith("COMMERCIAL");
    const shown = await lot.lot();
    server.use(http.get(`*/auction/api/lots/${lot.id}`, () => HttpResponse.json({ ...shown, round: { number: 2, kind: "SECOND", previousLotId: lot.id } })));
    visit(`/lots/${lot.id}`);
    expect(await screen.findByText("第 2 轮 · 再次拍卖")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "前一轮" })).toHaveAttribute("href", `/lots/${lot.id}`);
    expect(screen.queryByRole("link", { name: "后一轮" })).toBeNull();
  });

  it("takes a bid once, shows it recorded and then leading", async () => {
    world.person = person("li");
    const lot = lotWith("COMMERCIAL");
    visit(`/lots/${lot.id}/room`);
    const bid = await screen.findByRole("button", { name: /^出价 ¥/ });
    const before = lot.state().bids;
    await userEvent.dblClick(bid);
    expect(await screen.findByText("已记录")).toBeInTheDocument();
    expect(await screen.findByText("你领先")).toBeInTheDocument();
    expect(lot.state().bids).toBe(before + 1);
    expect(screen.getByRole("button", { name: "下载回执" })).toBeInTheDocument();
  });

  it("names the rule, the article and what would be accepted when a bid is refused", async () => {
    world.person = person("li");
    const lot = lotWith("COMMERCIAL");
    visit(`/lots/${lot.id}/room`);
    const bid = await screen.findByRole("button", { name: /^出价 ¥/ });
    server.use(
      http.post("*/bids", () =>
        HttpResponse.json(
          { type: "/problems/below-step", title: "", status: 422, reason: "BELOW_STEP", rule: "NJA-20", article: "法释〔2016〕18号第二十条", accepted: { minimumFen: 250_000_000 } },
          { status: 422, headers: { "Content-Type": "application/problem+json" } },
        ),
      ),
    );
    await userEvent.click(bid);
    expect(await screen.findByText(/加价不足一个增价幅度/)).toBeInTheDocument();
    expect(screen.getByText("法释〔2016〕18号第二十条")).toBeInTheDocument();
    expect(screen.getByText(/最低 ¥2,500,000.00/)).toBeInTheDocument();
  });

  it("asks when there was no answer, and shows the bid when it turns out recorded", async () => {
    world.person = person("li");
    const lot = lotWith("COMMERCIAL");
    visit(`/lots/${lot.id}/room`);
    const bid = await screen.findByRole("button", { name: /^出价 ¥/ });
    server.use(
      http.post("*/bids", async ({ request }) => {
        const { amountFen } = (await request.json()) as { amountFen: number };
        await lot.bid("li", amountFen, request.headers.get("Idempotency-Key") ?? "");
        return HttpResponse.error();
      }),
    );
    await userEvent.click(bid);
    expect(await screen.findByText("结果未知，正在询问")).toBeInTheDocument();
    expect(await screen.findByText("已记录", undefined, { timeout: 5_000 })).toBeInTheDocument();
  });

  it("keeps what was typed when the session has expired", async () => {
    world.person = person("li");
    const lot = lotWith("COMMERCIAL");
    const first = visit(`/lots/${lot.id}/room`);
    const amount = await screen.findByLabelText("出价（元）");
    await userEvent.clear(amount);
    await userEvent.type(amount, "2600000");
    world.person = undefined;
    await userEvent.click(screen.getByRole("button", { name: /^出价 ¥/ }));
    expect(await screen.findByText(/¥2,600,000.00 没有发出/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "重新登录" })).toHaveAttribute("href", `/sign-in?return=${encodeURIComponent(`/lots/${lot.id}/room`)}`);
    first.unmount();
    world.person = person("li");
    visit(`/lots/${lot.id}/room`);
    expect(await screen.findByLabelText("出价（元）")).toHaveValue("2600000");
  });

  it("asks again before an amount that is far above the lowest", async () => {
    world.person = person("li");
    const lot = lotWith("COMMERCIAL");
    visit(`/lots/${lot.id}/room`);
    const amount = await screen.findByLabelText("出价（元）");
    const before = lot.state().bids;
    await userEvent.clear(amount);
    await userEvent.type(amount, "23800000");
    await userEvent.click(screen.getByRole("button", { name: /^出价 ¥/ }));
    expect(await screen.findByText(/确定吗/)).toBeInTheDocument();
    expect(lot.state().bids).toBe(before);
    await userEvent.click(screen.getByRole("button", { name: /确定出价/ }));
    await waitFor(() => expect(lot.state().bids).toBe(before + 1));
  });

  it("asks again when the price moved under the click", async () => {
    world.person = person("li");
    const lot = lotWith("COMMERCIAL");
    visit(`/lots/${lot.id}/room`);
    const before = (await screen.findByRole("button", { name: /^出价 ¥/ })).textContent;
    await world.robotBid(lot);
    await waitFor(() => expect(screen.getByRole("button", { name: /^出价 ¥/ }).textContent).not.toBe(before), { interval: 10 });
    fireEvent.click(screen.getByRole("button", { name: /^出价 ¥/ }));
    expect(await screen.findByText(/就在你点击时/)).toBeInTheDocument();
    expect(lot.state().leader).not.toBe("P0001");
  });

  it("offers the match to a pre-emption holder only", async () => {
    world.person = person("wang");
    visit(`/lots/${lotWith("COMMERCIAL").id}/room`);
    await userEvent.click(await screen.findByRole("button", { name: /同价行使优先购买权/ }));
    expect(await screen.findByText("优先权人同价")).toBeInTheDocument();
  });

  it("verifies a finished auction and shows its outcome", async () => {
    const lot = lotWith("VEHICLE");
    visit(`/verify?lot=${lot.id}`);
    expect(await screen.findByText("记录完整，结果属实", undefined, { timeout: 10_000 })).toBeInTheDocument();
    expect(screen.getByTestId("verified-winner")).toHaveTextContent(lot.state().leader ?? "");
    expect(screen.getByText("与平台公布的一致")).toBeInTheDocument();
  });

  it("shows the first finding of an edited log", async () => {
    const lot = lotWith("VEHICLE");
    const text = JSON.stringify(await lot.evidence()).replace(/"price":\d+/, '"price":1');
    visit("/verify");
    const input = await screen.findByLabelText("把竞价记录或出价回执拖到这里");
    await userEvent.upload(input, new File([text], "log.json", { type: "application/json" }));
    expect(await screen.findByText("发现不一致", undefined, { timeout: 10_000 })).toBeInTheDocument();
    expect(screen.getByText("/records/21/price")).toBeInTheDocument();
  });

  it("lets a judge pause with a reason that is long enough", async () => {
    world.person = person("zhao");
    visit("/court");
    const lot = lotWith("COMMERCIAL");
    await userEvent.click((await screen.findAllByRole("button", { name: "暂缓竞价" }))[1] as HTMLElement);
    await userEvent.click(screen.getByRole("button", { name: "确定暂缓" }));
    expect(await screen.findByText("至少 4 个字")).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("暂缓原因"), "系统故障，正在排查");
    await userEvent.click(screen.getByRole("button", { name: "确定暂缓" }));
    await waitFor(() => expect(lot.state().pauseReason).toBe("系统故障，正在排查"));
  });

  it("publishes a drill lot from the clerk's form", async () => {
    world.person = person("chen");
    visit("/court");
    await userEvent.click(await screen.findByRole("button", { name: "发布演练拍卖" }));
    await userEvent.click(screen.getByRole("button", { name: "发布" }));
    expect(await screen.findByText("必填")).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("拍品名称"), "新的演练拍品");
    await userEvent.click(screen.getByRole("button", { name: "发布" }));
    expect(await screen.findByText("已发布：新的演练拍品")).toBeInTheDocument();
  });

  it("says on every page that it is a drill, and has a page for wrong addresses", async () => {
    visit("/no-such-page");
    expect(await screen.findByRole("heading", { level: 1, name: "没有这个页面" })).toBeInTheDocument();
    expect(await screen.findByText(/这里是演练/)).toBeInTheDocument();
  });

  it("finds a rule in every set that has it, and folds what nobody looks for", async () => {
    visit("/rules");
    const find = await screen.findByLabelText("查找规则");
    const folded = () => screen.getAllByRole("group").filter((set) => !(set as HTMLDetailsElement).open);
    expect(folded().length).toBeGreaterThan(0);

    await userEvent.type(find, "nja-20");
    expect(folded()).toEqual([]);
    expect(await screen.findByText(/^找到 \d+ 条$/)).toBeInTheDocument();

    await userEvent.clear(find);
    await userEvent.type(find, "no such rule");
    expect(await screen.findByText("找到 0 条")).toBeInTheDocument();
  });

  it("says what to do when the platform cannot be reached", async () => {
    server.use(http.get("*/auction/api/rules", () => HttpResponse.error()));
    visit("/rules");
    expect(await screen.findByText("连接不上平台")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "重试" })).toBeInTheDocument();
  });
});
