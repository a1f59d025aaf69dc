import { readFile, writeFile } from "node:fs/promises";
import { expect, test, type Browser } from "@playwright/test";
import type { components } from "../src/lib/api/generated/auction";
import { bid, bidButton } from "./bidding";
import { Caller } from "./caller";
import { download, expectAccessible, settled, signIn, verifyFile } from "./site";

type Lot = components["schemas"]["Lot"];

const OPENS_IN_MS = 10_000;
const LASTS_MS = 60_000;
const INCREMENT_FEN = 500_000;

async function publish(browser: Browser): Promise<Lot> {
  const clerk = await Caller.as(browser, "chen");
  const { status, body } = await clerk.post<Lot>("/lots", {
    title: "演练：文三路住宅一套",
    titleEn: "Drill: a home on Wensan Road",
    kind: "HOME",
    startPriceFen: 114_386_580,
    incrementFen: INCREMENT_FEN,
    opensInMs: OPENS_IN_MS,
    durationMs: LASTS_MS,
    paddles: [{ bidder: "li" }, { bidder: "bidder-500" }],
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

test("a bidder is outbid by a robot, wins, and verifies the log", async ({ page, browser }) => {
  const lot = await publish(browser);
  const robot = await Caller.as(browser, "bidder-500");

  await signIn(page, "li", `/lots/${lot.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("文三路住宅一套");
  await page.getByRole("link", { name: "进入竞价室" }).click();
  await expect(page.getByText("你的竞买代码")).toBeVisible();
  await expect(page.locator("[data-connection=live]")).toBeVisible();
  await expectAccessible(page, "the room before the opening");

  await expect(bidButton(page)).toHaveAttribute("aria-disabled", "false", { timeout: OPENS_IN_MS + 20_000 });
  await bid(page);
  const receipt = await download(page, "下载回执", "button");
  await expectAccessible(page, "the room while leading");

  await robot.outbid(lot.id);
  await expect(page.locator("[data-standing=outbid]")).toBeVisible();
  await expectAccessible(page, "the room when outbid");
  await page.screenshot({ path: "test-results/screens/journey-outbid.png", fullPage: true });

  await page.getByRole("button", { name: "加一个增价幅度" }).click();
  await bid(page);
  await robot.outbid(lot.id);
  await expect(page.locator("[data-standing=outbid]")).toBeVisible();

  // A reload in the middle changes nothing.
  await page.reload();
  await expect(page.locator("[data-standing=outbid]")).toBeVisible();
  await bid(page);
  const { priceFen } = await robot.state(lot.id);

  await expect(page.locator("[data-standing=won]")).toBeVisible({ timeout: LASTS_MS + 60_000 });
  await page.screenshot({ path: "test-results/screens/journey-won.png", fullPage: true });
  await page.locator("[data-standing=won]").getByRole("link", { name: "查看结果" }).click();
  await expect(page.getByTestId("result")).toHaveText("成交");
  await expect(page.getByText("你竞得了这件拍品。")).toBeVisible();
  await expectAccessible(page, "the result");

  const log = await download(page, "下载竞价记录", "link");
  const { records } = JSON.parse(await readFile(log, "utf8")) as { records: { kind: string; winner?: string; price?: number }[] };
  expect(records.at(-1)).toMatchObject({ kind: "CLOSED", price: priceFen });

  await page.goto("/verify");
  await settled(page);
  await verifyFile(page, log);
  await expect(page.locator("[data-verified=closed]")).toBeVisible();
  await expect(page.getByTestId("verified-winner")).toHaveText(records.at(-1)?.winner ?? "");
  await expectAccessible(page, "the verified log");
  await page.screenshot({ path: "test-results/screens/journey-verified.png", fullPage: true });

  await verifyFile(page, receipt);
  await expect(page.locator("[data-verified=receipt]")).toBeVisible();

  const forged = test.info().outputPath("forged.json");
  await writeFile(forged, (await readFile(log, "utf8")).replace(/"price":\s*\d+/, '"price":100'));
  await verifyFile(page, forged);
  await expect(page.locator("[data-finding=RULE]")).toBeVisible();
  await expectAccessible(page, "a finding");
  await page.screenshot({ path: "test-results/screens/journey-finding.png", fullPage: true });

  await page.goto("/my");
  await expect(page.getByText("你已竞得").first()).toBeVisible();
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.getByRole("link", { name: "登录", exact: true })).toBeVisible();
});
