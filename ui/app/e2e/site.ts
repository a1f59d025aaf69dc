import AxeBuilder from "@axe-core/playwright";
import { expect, type APIRequestContext, type Page } from "@playwright/test";
import type { components } from "../src/lib/api/generated/auction";

export type LotSummary = components["schemas"]["LotSummary"];
export type LotState = components["schemas"]["LotState"];

export async function signIn(page: Page, persona: string, returnTo = "/"): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  await page.locator(`[data-persona="${persona}"]`).click();
  await expect(page.getByRole("button", { name: /^(退出|Sign out)$/ })).toBeVisible();
}

/** Signs out and in again as somebody else. */
export async function switchTo(page: Page, persona: string, returnTo: string): Promise<void> {
  await page.getByRole("button", { name: "退出" }).click();
  await signIn(page, persona, returnTo);
}

export async function lotsIn(request: APIRequestContext, state: LotState): Promise<LotSummary[]> {
  const answer = await request.get(`/auction/api/lots?state=${state}&size=100`);
  expect(answer.ok(), `searching lots: ${answer.status()}`).toBe(true);
  return ((await answer.json()) as components["schemas"]["LotPage"]).items;
}

/**
 * No violation of WCAG 2.2 AA or of axe's best practices on the page as it stands. In axe's legacy mode, which opens no
 * second page to sum up and takes half the time; what it cannot see, frames of other origins, our pages do not have.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`);
  expect(told, `axe on ${name}`).toEqual([]);
}

/** The page is there: nothing is loading any more and it has its heading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator("main h1").first()).toBeAttached();
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

export async function download(page: Page, name: string, role: "button" | "link"): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole(role, { name }).click()]);
  return file.path();
}

export async function verifyFile(page: Page, path: string): Promise<void> {
  await page.getByLabel("把竞价记录或出价回执拖到这里").setInputFiles(path);
}
