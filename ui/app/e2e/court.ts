import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { expectAccessible, settled, signIn, switchTo } from "./site";

const SHA256 = "a3".repeat(32);
const DAY_MS = 86_400_000;
const OPENS_IN_S = 40;
const LASTS_S = 60;

/** What a court sells. */
export interface Home {
  caseNo: string;
  unitCode: string;
}

export function someHome(): Home {
  const number = 600_000 + Math.floor(Math.random() * 300_000);
  return { caseNo: `（2026）浙0106执${number}号`, unitCode: `330106001001GB00003F${String(number).padStart(8, "0")}` };
}

/** The land bureau's register has the home, mortgaged and seized. */
export async function enterInTheRegister(request: APIRequestContext, home: Home): Promise<void> {
  const { taxPage } = (await (await request.get("/session")).json()) as { taxPage: string };
  const known = await request.post(`${new URL(taxPage).origin}/sim/units`, {
    data: {
      unitCode: home.unitCode,
      place: "杭州市西湖区演练路2号",
      owner: { residentId: "339900196001010013", name: "演练被执行人" },
      mortgages: [{ holder: "演练银行", since: "2019-03-01", fen: 60_000_000 }],
      seizures: [{ court: "浙0106", caseNo: home.caseNo, since: "2026-03-02" }],
    },
  });
  expect(known.ok()).toBe(true);
}

/** Judge and clerk, page by page: case, home, joint review, decision, notice. Ends on the home's page. */
export async function announce(page: Page, home: Home): Promise<void> {
  await signIn(page, "zhao", "/court");
  await page.getByRole("button", { name: "立案", exact: true }).first().click();
  const filing = page.getByRole("form", { name: "立案" });
  await filing.getByLabel("案号").fill(home.caseNo);
  await filing.getByLabel("案由").fill("金融借款合同纠纷");
  await filing.getByLabel("名称").nth(0).fill("演练银行股份有限公司");
  await filing.getByLabel("名称").nth(1).fill("演练被执行人");
  await filing.getByRole("button", { name: "立案", exact: true }).click();
  await expect(page.getByRole("heading", { name: home.caseNo }).first()).toBeVisible();

  await switchTo(page, "chen", "/court");
  await page.getByRole("link", { name: home.caseNo }).click();
  await enter(page, home);
  await survey(page);
  await page.getByRole("button", { name: "发起联审" }).click();
  await expect(page.locator("[data-answered]")).toHaveText(/已答复 (\d+) \/ \1。/, { timeout: 60_000 });
  // All bureaus may have answered before the review was bound for the first time: nothing is newer then.
  const record = page.getByRole("button", { name: "记录最新答复" });
  if (await record.isVisible()) await record.click();
  await expect(record).toBeHidden({ timeout: 30_000 });
  await shot(page, "02-review");
  const path = new URL(page.url()).pathname;

  await switchTo(page, "zhao", path);
  await page.getByRole("button", { name: "登记评议决定" }).click();
  const decision = page.getByRole("form", { name: "登记评议决定" });
  await decision.getByLabel("起拍价（元）").fill("882000");
  await decision.getByLabel("增价幅度（元）").fill("5000");
  await decision.getByLabel("保证金（元）").fill("88000");
  await decision.getByLabel("优先债权合计（元）").fill("0");
  await decision.getByLabel("执行费用（元）").fill("5000");
  await decision.getByLabel("合议庭成员").fill("赵敏\n演练法官甲\n演练法官乙");
  await decision.getByRole("button", { name: "登记评议决定" }).click();
  await expect(page.locator("[data-decision]")).toBeVisible();

  await switchTo(page, "chen", path);
  await publish(page);
}

async function enter(page: Page, home: Home): Promise<void> {
  await page.getByRole("button", { name: "登记财产" }).click();
  const form = page.getByRole("form", { name: "登记财产" });
  const day = new Date(Date.now() - 30 * DAY_MS).toISOString().slice(0, 10);
  for (const [label, value] of [
    ["不动产单元代码", home.unitCode],
    ["名称（中文）", "演练路2号住宅一套"],
    ["名称（英文）", "A home at 2 Drill Road"],
    ["坐落", "杭州市西湖区演练路2号"],
    ["建筑面积（平方米）", "89"],
    ["评估价（元）", "1260000"],
    ["报告日期", day],
    ["评估机构", "演练评估有限公司"],
    ["评估报告的 SHA-256", SHA256],
    ["本院查封日", "2026-03-02"],
    ["最早抵押登记日", "2019-03-01"],
    ["首先查封日", "2026-03-02"],
    ["登记回执或移送函的 SHA-256", SHA256],
  ] as const) {
    await form.getByLabel(label, { exact: true }).fill(value);
  }
  await expectAccessible(page, "the property form");
  await shot(page, "01-property");
  await form.getByRole("button", { name: "登记财产" }).click();
  await expect(page.getByRole("button", { name: "发起联审" })).toBeVisible();
}

/** Nobody of the debtor's family needs it, and it is his alone. */
async function survey(page: Page): Promise<void> {
  await page.getByRole("button", { name: "登记审查结果" }).click();
  const form = page.getByRole("form", { name: "处置前的审查" });
  await form.getByLabel("共有人数").fill("0");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("button", { name: "更新审查结果" })).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "拍卖公告" });
  await form.getByLabel("多少秒后开始竞价").fill("5");
  await form.getByLabel("竞价时长（秒）").fill(String(LASTS_S));
  await form.getByRole("button", { name: "发布公告" }).click();
  // Too soon, and nobody was told: everything that is wrong is said at once.
  await expect(form.getByText(/第十二条/).first()).toBeVisible();
  await expect(form.getByText(/第十六条/).first()).toBeVisible();
  await shot(page, "03-notice-refused");
  await form.getByLabel("多少秒后开始竞价").fill(String(OPENS_IN_S));
  for (const how of await form.getByLabel("怎样通知").all()) await how.selectOption("RECEIPT");
  const at = new Date(Date.now() - 4 * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 16);
  for (const when of await form.getByLabel("时间", { exact: true }).all()) await when.fill(at);
  for (const document of await form.getByLabel("回执或放弃书的 SHA-256", { exact: true }).all()) await document.fill(SHA256);
  await expectAccessible(page, "the notice form");
  await form.getByRole("button", { name: "发布公告" }).click();
  await expect(page.getByRole("link", { name: "查看拍品" }).first()).toBeVisible();
}

/** A picture of the page as it stands. */
export async function shot(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `test-results/screens/home-${name}.png`, fullPage: true });
}
