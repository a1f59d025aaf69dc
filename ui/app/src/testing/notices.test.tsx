import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import type { NoticeChannel, Notices, SentMessage } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;
let notices: Notices;

const none = (channel: "EMAIL" | "SMS"): NoticeChannel => ({ channel, offered: true, confirmed: false, wanted: ["REMINDER", "WON"] });
const yes = (body: JsonBodyType, status = 200) => () => HttpResponse.json(body, { status });
const no = (status: number, reason: string, field?: string) => () =>
  HttpResponse.json({ type: "/problems/x", title: reason, status, reason, ...(field === undefined ? {} : { field }) }, { status, headers: { "Content-Type": "application/problem+json" } });

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  notices = { language: "ZH", channels: [none("EMAIL"), { ...none("SMS"), offered: false }] };
  server.use(...handlersOf(world), http.get("*/auction/api/my/notices", () => HttpResponse.json(notices as JsonBodyType)), http.get("*/auction/api/my/messages", yes([])));
  world.person = personas.find(({ id }) => id === "li");
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const email = (): Promise<HTMLElement> => screen.findByRole("region", { name: "电子邮件" });

describe("notices", () => {
  it("begin with an address, to which a code goes, and go on with the code", async () => {
    const sent: unknown[] = [];
    server.use(
      http.put("*/auction/api/my/notices/email", async ({ request }) => {
        sent.push(await request.json());
        notices = { ...notices, channels: [{ ...none("EMAIL"), masked: "l***@example.com" }, none("SMS")] };
        return HttpResponse.json(notices as JsonBodyType, { status: 202 });
      }),
      http.post("*/auction/api/my/notices/email/confirmation", async ({ request }) => {
        const { code } = (await request.json()) as { code: string };
        if (code !== "012345") return no(422, "WRONG_CODE", "/code")();
        notices = { ...notices, channels: [{ ...none("EMAIL"), masked: "l***@example.com", confirmed: true }, none("SMS")] };
        return HttpResponse.json(notices as JsonBodyType);
      }),
    );
    visit("/my/notices");
    await userEvent.type(within(await email()).getByLabelText("电子邮箱"), "li@example.com");
    await userEvent.click(within(await email()).getByRole("button", { name: "发送确认码" }));
    expect(await within(await email()).findByText("l***@example.com")).toBeInTheDocument();
    expect(sent).toEqual([{ address: "li@example.com" }]);
    await userEvent.type(within(await email()).getByLabelText("确认码"), "999999");
    await userEvent.click(within(await email()).getByRole("button", { name: "确认" }));
    expect(await within(await email()).findByText("确认码不正确。")).toBeInTheDocument();
    await userEvent.clear(within(await email()).getByLabelText("确认码"));
    await userEvent.type(within(await email()).getByLabelText("确认码"), "012345");
    await userEvent.click(within(await email()).getByRole("button", { name: "确认" }));
    expect(await within(await email()).findByRole("checkbox", { name: "开拍提醒" })).toBeChecked();
    expect(within(await email()).queryByLabelText("确认码")).not.toBeInTheDocument();
  });

  it("say so when there were too many codes, and when a channel is not offered", async () => {
    server.use(http.put("*/auction/api/my/notices/email", no(429, "TOO_MANY_CODES")));
    visit("/my/notices");
    await userEvent.type(within(await email()).getByLabelText("电子邮箱"), "li@example.com");
    await userEvent.click(within(await email()).getByRole("button", { name: "发送确认码" }));
    expect(await within(await email()).findByText("一小时内要求的确认码太多，请稍后再试。")).toBeInTheDocument();
    expect(within(screen.getByRole("region", { name: "短信" })).getByText("本平台目前不以这种方式发送通知。")).toBeInTheDocument();
  });

  it("are chosen one by one, and the other channel stays as it is", async () => {
    notices = { language: "EN", channels: [{ ...none("EMAIL"), masked: "l***@example.com", confirmed: true }, { ...none("SMS"), wanted: ["WON"] }] };
    let chosen: unknown;
    server.use(
      http.put("*/auction/api/my/notices", async ({ request }) => {
        chosen = await request.json();
        return HttpResponse.json(notices as JsonBodyType);
      }),
    );
    visit("/my/notices");
    await userEvent.click(await within(await email()).findByRole("checkbox", { name: "有人出价更高" }));
    await userEvent.click(within(await email()).getByRole("checkbox", { name: "竞得" }));
    await userEvent.click(within(await email()).getByRole("button", { name: "保存" }));
    expect(await within(await email()).findByText("已保存。")).toBeInTheDocument();
    expect(chosen).toEqual({ language: "EN", email: ["REMINDER", "OUTBID"], sms: ["WON"] });
  });

  it("are listed with how each went", async () => {
    const message: SentMessage = {
      id: "0190a000-0000-7000-8000-000000000009",
      kind: "OUTBID",
      channel: "EMAIL",
      lotId: "0190a000-0000-7000-8000-000000000001",
      title: "文三路住宅",
      titleEn: "A home",
      news: 3,
      madeAt: "2026-05-01T08:00:00Z",
      state: "SENT",
      perhapsTwice: true,
    };
    server.use(http.get("*/auction/api/my/messages", yes([message as JsonBodyType])));
    visit("/my/notices");
    const list = await screen.findByRole("region", { name: "发给我的通知" });
    expect(await within(list).findByRole("link", { name: "文三路住宅" })).toHaveAttribute("href", `/lots/${message.lotId}`);
    expect(within(list).getByText(/可能收到两份/)).toBeInTheDocument();
    expect(within(list).getByText(/3 次变化合为一条/)).toBeInTheDocument();
  });

  it("ask a visitor to sign in", async () => {
    world.person = undefined;
    visit("/my/notices");
    expect(await screen.findByText(/请先登录|登录/, { selector: "h2" })).toBeInTheDocument();
  });
});

describe("a reminder", () => {
  it("is set on the page of a lot that has not opened, and says when nothing would reach the person", async () => {
    const lot = [...world.lots.values()].find((one) => one.state().state === "ANNOUNCED");
    if (lot === undefined) throw new Error("no announced lot");
    let asked = false;
    const standing = () => HttpResponse.json({ asked, opensAt: lot.state().opensAt, begun: false, reaches: false });
    server.use(
      http.get(`*/auction/api/lots/${lot.id}/reminder`, standing),
      http.put(`*/auction/api/lots/${lot.id}/reminder`, () => {
        asked = true;
        return standing();
      }),
    );
    visit(`/lots/${lot.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "开拍提醒" }));
    expect(await screen.findByRole("button", { name: "已设提醒" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("link", { name: "添加地址" })).toHaveAttribute("href", "/my/notices");
  });
});
