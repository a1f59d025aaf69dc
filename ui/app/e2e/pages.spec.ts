import { expect, test, type Browser } from "@playwright/test";
import { expectAccessible, lotsIn, settled, signIn } from "./site";

/** Every page in both languages on a desktop and on a phone: a picture to look at, no axe violation, no sideways scrolling. */
const SIZES = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 }, small: { width: 320, height: 640 } };
const LANGUAGES = ["zh", "en"] as const;

interface Shown {
  name: string;
  path: string;
  persona?: string;
}

async function shownPages(request: Parameters<typeof lotsIn>[0]): Promise<Shown[]> {
  const [open, announced, sold] = [await lotsIn(request, "OPEN"), await lotsIn(request, "ANNOUNCED"), await lotsIn(request, "CLOSED_SOLD")];
  const running = open.find((lot) => lot.bids > 0) ?? open[0] ?? announced[0];
  const pages: Shown[] = [
    { name: "home", path: "/" },
    { name: "home-empty", path: "/?q=没有这样的拍品" },
    { name: "sign-in", path: "/sign-in" },
    { name: "rules", path: "/rules" },
    { name: "verify", path: "/verify" },
    { name: "not-found", path: "/no-such-page" },
    { name: "my", path: "/my", persona: "li" },
    { name: "court-clerk", path: "/court", persona: "chen" },
    { name: "court-judge", path: "/court", persona: "zhao" },
  ];
  if (running) {
    pages.push({ name: "lot", path: `/lots/${running.id}` }, { name: "room-watching", path: `/lots/${running.id}/room` }, { name: "room", path: `/lots/${running.id}/room`, persona: "li" });
    pages.push({ name: "result-not-yet", path: `/lots/${running.id}/result` });
  }
  const finished = sold[0];
  if (finished) pages.push({ name: "result", path: `/lots/${finished.id}/result` }, { name: "verified", path: `/verify?lot=${finished.id}` });
  return pages;
}

async function look(browser: Browser, pages: Shown[], language: string, size: keyof typeof SIZES): Promise<string[]> {
  const context = await browser.newContext({ viewport: SIZES[size], locale: language === "zh" ? "zh-CN" : "en-GB" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  let person: string | undefined;
  for (const shown of pages) {
    if (shown.persona !== undefined && shown.persona !== person) await signIn(page, shown.persona);
    if (shown.persona === undefined && person !== undefined) await context.clearCookies();
    person = shown.persona;
    await page.goto(shown.path);
    await settled(page);
    if (shown.name === "verified") await expect(page.locator("[data-verified=closed]")).toBeVisible();
    await expectAccessible(page, `${shown.name} (${language}, ${size})`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) faults.push(`${shown.name} (${language}, ${size}) scrolls sideways by ${overflow} px`);
    await page.screenshot({ path: `test-results/screens/${language}-${size}-${shown.name}.png`, fullPage: size !== "small" });
  }
  await context.close();
  return faults;
}

for (const language of LANGUAGES) {
  for (const size of ["desktop", "phone", "small"] as const) {
    test(`every page in ${language} on ${size}`, async ({ browser, request }) => {
      expect(await look(browser, await shownPages(request), language, size)).toEqual([]);
    });
  }
}
