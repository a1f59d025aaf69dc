import { writeFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { bid, bidButton } from "./bidding";
import { announce, enterInTheRegister, shot, someHome } from "./court";
import { threeClaimants } from "./people";
import { expectAccessible, switchTo } from "./site";

/** Opens what a link opens in a new tab, does something there, and closes it. */
async function inNewTab(page: Page, link: RegExp, doing: (tab: Page) => Promise<void>): Promise<void> {
  const [tab] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: link }).click()]);
  await doing(tab);
  await tab.close();
}

async function payAtTheBank(page: Page): Promise<void> {
  await inNewTab(page, /银行/, async (bank) => {
    await bank.getByLabel(/^付款人/).fill("李明");
    await bank.getByRole("button", { name: /付款/ }).click();
    await expect(bank.locator("main")).toContainText("人民币");
  });
}

async function claimsFile(name: string, csv: string): Promise<string> {
  const path = test.info().outputPath(name);
  await writeFile(path, csv);
  return path;
}

test("a home goes the whole way by hand: court, deposit, auction, balance, ruling, title, payout", async ({ page, request }) => {
  test.setTimeout(540_000);
  const home = someHome();
  let lotId = "";

  await test.step("case, property, joint review, decision, notice", async () => {
    await enterInTheRegister(request, home);
    await announce(page, home);
    await page.getByRole("link", { name: "查看拍品" }).first().click();
    await expect(page).toHaveURL(/\/lots\//);
    lotId = new URL(page.url()).pathname.split("/")[2] ?? "";
  });

  await test.step("enrolment and deposit", async () => {
    await switchTo(page, "li", `/lots/${lotId}`);
    await page.getByRole("link", { name: "报名竞买" }).click();
    const form = page.getByRole("form", { name: "报名表" });
    await form.getByRole("button", { name: "用虚构身份填写（演练）" }).click();
    await form.getByLabel("我承诺具备购房资格").check();
    await form.getByLabel("我同意电子送达").check();
    await expectAccessible(page, "the enrolment form");
    await shot(page, "1-enrol");
    await form.getByRole("button", { name: "提交报名" }).click();
    await expect(page.getByTestId("virtual-no")).toBeVisible();
    await shot(page, "2-deposit");
    await payAtTheBank(page);
    await expect(page.locator("[data-enrolment=QUALIFIED]")).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, "a qualified enrolment");
    await shot(page, "3-qualified");
  });

  await test.step("the auction", async () => {
    await page.getByRole("main").getByRole("link", { name: "进入竞价室" }).click();
    await expect(bidButton(page)).toHaveAttribute("aria-disabled", "false", { timeout: 60_000 });
    await bid(page);
    await expect(page.locator("[data-standing=won]")).toBeVisible({ timeout: 120_000 });
    await page.locator("[data-standing=won]").getByRole("link", { name: "查看结果" }).click();
  });

  await test.step("the rest of the price", async () => {
    await expect(page.locator("[data-due]")).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, "the balance due");
    await shot(page, "4-due");
    await payAtTheBank(page);
    await expect(page.locator("[data-due=MET]")).toBeVisible({ timeout: 60_000 });
    await shot(page, "5-paid");
  });

  await test.step("ruling and service", async () => {
    await switchTo(page, "zhao", `/court/lots/${lotId}/sale`);
    await page.getByRole("button", { name: "作出成交裁定" }).click();
    await expect(page.locator("[data-sale=RULED]")).toBeVisible();
    await expectAccessible(page, "the ruling");
    await shot(page, "6-ruled");
    await switchTo(page, "chen", `/court/lots/${lotId}/sale`);
    await page.getByRole("button", { name: "送达裁定" }).click();
    await expect(page.locator("[data-sale=SERVED]")).toBeVisible();
    await shot(page, "7-served");
  });

  await test.step("taxes and title", async () => {
    await switchTo(page, "li", `/transfers?lotId=${lotId}`);
    await page.locator("article[data-transfer] h2 a").first().click();
    await page.getByRole("button", { name: "确认申请" }).click();
    await expect(page.locator("[data-pay-tax]")).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, "the tracker before the taxes");
    await shot(page, "8-taxes");
    await inNewTab(page, /去税务局页面缴税/, async (tax) => {
      await tax.getByRole("button", { name: /缴纳/ }).click();
      await expect(tax.getByRole("button")).toHaveCount(0);
    });
    await expect(page.locator("[data-step=ENTRY][data-state=ENTERED]")).toBeVisible({ timeout: 90_000 });
    await expect(page.locator("[data-step=GAS][data-state=ENTERED]")).toBeVisible({ timeout: 90_000 });
    await expectAccessible(page, "the title");
    await shot(page, "9-title");
  });

  await test.step("claims, plan, approval, payout", async () => {
    const { csv, people } = threeClaimants(Number(home.unitCode.slice(-6)));
    await switchTo(page, "qian", `/funds?caseNo=${encodeURIComponent(home.caseNo)}`);
    await page.locator("section, article").filter({ hasText: "案款账户" }).getByRole("link", { name: "打开资金池" }).first().click();
    await page.getByLabel("债权文件（CSV）").setInputFiles(await claimsFile("claims.csv", csv));
    await page.getByRole("button", { name: "上传" }).click();
    await expect(page.locator("[data-upload]")).toContainText("已登记 3 行");
    await page.getByRole("button", { name: "作分配方案" }).click();
    const plan = page.getByRole("form", { name: "作分配方案" });
    await plan.getByLabel("费用（元）").fill("12345.67");
    await plan.getByLabel("保留款（元）").fill("26460");
    await plan.getByRole("button", { name: "作分配方案" }).click();
    await page.getByRole("button", { name: "提交审批" }).click();
    await expect(page.locator("[data-plan=SUBMITTED]").first()).toBeVisible();
    await expectAccessible(page, "a plan");
    await shot(page, "10-plan");
    const path = new URL(page.url()).pathname;
    await switchTo(page, "sun", path);
    await page.getByLabel("我已核对两个指纹和合计").check();
    await page.getByRole("button", { name: "批准这一份" }).click();
    await page.getByRole("link", { name: "查看发放" }).click();
    await expect(page.locator("[data-batch]")).toBeVisible();
    await shot(page, "11-batch");

    await page.goto("/claim");
    const asking = page.getByRole("form", { name: "查询我的案款" });
    await asking.getByLabel("案号").fill(home.caseNo);
    await asking.getByLabel("登记号").fill(people[0]?.registeredNo ?? "");
    await asking.getByLabel("证件号码").fill(people[0]?.residentId ?? "");
    // The simulated banks' day ends every half minute; statements settle what they booked.
    await expect(async () => {
      await asking.getByRole("button", { name: "查询" }).click();
      await expect(page.locator("[data-place=paid]")).toContainText("100,000", { timeout: 2_000 });
    }).toPass({ timeout: 120_000, intervals: [11_000] });
    await expectAccessible(page, "a claimant's status");
    await shot(page, "12-claim");
  });
});
