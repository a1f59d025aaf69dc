import { expect, test, type Page } from "@playwright/test";
import { bid, bidButton } from "./bidding";
import { announceHome, worldOf } from "./home";
import { expectAccessible, settled, signIn } from "./site";

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

async function shot(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `test-results/screens/home-${name}.png`, fullPage: true });
}

test("a home is bought by hand: deposit, auction, balance, ruling, taxes, title", async ({ page, browser, request }) => {
  test.setTimeout(420_000);
  const { lotId } = await announceHome(browser, request, await worldOf(request));

  await test.step("enrolment and deposit", async () => {
    await signIn(page, "li", `/lots/${lotId}`);
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
    await page.getByRole("button", { name: "退出" }).click();
    await signIn(page, "zhao", `/court/lots/${lotId}/sale`);
    await page.getByRole("button", { name: "作出成交裁定" }).click();
    await expect(page.locator("[data-sale=RULED]")).toBeVisible();
    await expectAccessible(page, "the ruling");
    await shot(page, "6-ruled");
    await page.getByRole("button", { name: "退出" }).click();
    await signIn(page, "chen", `/court/lots/${lotId}/sale`);
    await page.getByRole("button", { name: "送达裁定" }).click();
    await expect(page.locator("[data-sale=SERVED]")).toBeVisible();
    await shot(page, "7-served");
  });

  await test.step("taxes and title", async () => {
    await page.getByRole("button", { name: "退出" }).click();
    await signIn(page, "li", `/transfers?lotId=${lotId}`);
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
});
