import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { handlersOf } from "./handlers";
import { visit } from "./render";
import { World } from "./world";

const server = setupServer();
const bidlog = (name: string): string => readFileSync(resolve(process.cwd(), "../../shared-kernel/proof/src/test/resources/bidlog", name), "utf8");

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => server.use(...handlersOf(await World.create())));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function check(text: string): Promise<void> {
  visit("/verify");
  const input = await screen.findByLabelText("把竞价记录或出价回执拖到这里");
  await userEvent.upload(input, new File([text], "log.json", { type: "application/json" }));
}

describe("the algorithms of what was checked", () => {
  it.each([
    ["good.json", "所用算法：Ed25519 签名，SHA-256 杂凑。", "由浏览器自带的密码功能计算。"],
    ["guomi.json", "所用算法（国密）：SM2 签名（GB/T 32918），SM3 杂凑（GB/T 32905）。", "由程序库 sm-crypto-v2 在你的浏览器里计算。"],
  ])("are shown for %s", async (name, algorithms, engine) => {
    await check(bidlog(name));
    expect(await screen.findByTestId("verified-algorithms", undefined, { timeout: 10_000 })).toHaveTextContent(algorithms);
    expect(screen.getByText(engine)).toBeInTheDocument();
  });

  it("are not shown for a log that passes for one of other algorithms", async () => {
    await check(bidlog("guomi.json").replace("fachui-bidlog/2", "fachui-bidlog/1"));
    expect(await screen.findByText("发现不一致", undefined, { timeout: 10_000 })).toBeInTheDocument();
    expect(screen.getByText("/format")).toBeInTheDocument();
    expect(screen.queryByTestId("verified-algorithms")).toBeNull();
  });
});
