import { expect, type Locator, type Page } from "@playwright/test";

export const bidButton = (page: Page): Locator => page.getByRole("button", { name: /^出价 ¥/ });

/** One bid, confirmed where the room asks, and recorded. */
export async function bid(page: Page): Promise<void> {
  await expect(bidButton(page)).toHaveAttribute("aria-disabled", "false");
  await bidButton(page).click();
  // A bid right after the price moved is asked about, because the click may have meant the amount before.
  const confirm = page.getByRole("button", { name: /^确定出价/ });
  const recorded = page.locator("[data-bid=recorded]");
  await expect(recorded.or(confirm).first()).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await expect(recorded).toBeVisible();
  await expect(page.locator("[data-standing=leading]")).toBeVisible();
}
