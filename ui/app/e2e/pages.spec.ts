import { expect, test, type APIRequestContext } from "@playwright/test";
import { expectAccessible, lotsIn, settled, signIn } from "./site";

/**
 * Every page in both languages, on a desktop and on a phone: a picture to look at, no axe violation, no error; and no
 * sideways scrolling down to 320 px.
 */
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };
const LANGUAGES = ["zh", "en"] as const;

interface Shown {
  name: string;
  persona?: string;
  path: (request: APIRequestContext) => Promise<string>;
  ready?: string;
}

const fixed = (path: string) => (): Promise<string> => Promise.resolve(path);

/** One that is open and has bids where there is one, else the next to open: the drill sees to it that there always is. */
async function running(request: APIRequestContext): Promise<string> {
  const open = (await lotsIn(request, "OPEN")).sort((one, other) => other.endAt.localeCompare(one.endAt));
  const lot = open.find(({ bids }) => bids > 0) ?? open[0] ?? (await lotsIn(request, "ANNOUNCED"))[0];
  expect(lot, "a lot that is open or announced").toBeDefined();
  return `/lots/${lot?.id}`;
}

async function sold(request: APIRequestContext): Promise<string> {
  const [lot] = await lotsIn(request, "CLOSED_SOLD");
  expect(lot, "a lot that was sold").toBeDefined();
  return lot?.id ?? "";
}

/** The home that the drill keeps for sale takes enrolments; between two of them there is none for some seconds. */
async function home(request: APIRequestContext): Promise<string> {
  let found: string | undefined;
  await expect(async () => {
    const lots = [...(await lotsIn(request, "ANNOUNCED")), ...(await lotsIn(request, "OPEN"))];
    found = lots.find(({ title }) => title.startsWith("【全程演练】"))?.id;
    expect(found, "a home that takes enrolments").toBeDefined();
  }).toPass({ timeout: 60_000 });
  return found ?? "";
}

const enrolling = async (request: APIRequestContext): Promise<string> => `/lots/${await home(request)}/enrol`;

/** The property behind that home, as the court sees it. */
async function property(request: APIRequestContext): Promise<string> {
  const answer = await request.get(`/auction/api/lots/${await home(request)}`);
  const { property } = (await answer.json()) as { property?: { propertyId: string } };
  return `/court/properties/${property?.propertyId}`;
}

const PAGES: Shown[] = [
  { name: "home", path: fixed("/") },
  { name: "home-empty", path: fixed(`/?q=${encodeURIComponent("没有这样的拍品")}`) },
  { name: "sign-in", path: fixed("/sign-in") },
  { name: "rules", path: fixed("/rules") },
  { name: "verify", path: fixed("/verify") },
  { name: "open-data", path: fixed("/open?drill=true") },
  { name: "not-found", path: fixed("/no-such-page") },
  { name: "my", path: fixed("/my"), persona: "li" },
  { name: "notices", path: fixed("/my/notices"), persona: "li" },
  { name: "court-clerk", path: fixed("/court"), persona: "chen" },
  { name: "court-clocks", path: fixed("/court/clocks"), persona: "chen" },
  { name: "court-judge", path: fixed("/court"), persona: "zhao" },
  { name: "lot", path: running },
  { name: "room-watching", path: async (request) => `${await running(request)}/room` },
  { name: "room", path: async (request) => `${await running(request)}/room`, persona: "li" },
  { name: "result-not-yet", path: async (request) => `${await running(request)}/result` },
  { name: "result", path: async (request) => `/lots/${await sold(request)}/result` },
  { name: "enrol-signed-out", path: enrolling },
  { name: "enrol", path: enrolling, persona: "li" },
  { name: "claim", path: fixed("/claim") },
  { name: "transfers", path: fixed("/transfers"), persona: "li" },
  { name: "transfers-court", path: fixed("/transfers"), persona: "zhao" },
  { name: "funds", path: fixed("/funds"), persona: "qian" },
  { name: "funds-none", path: fixed(`/funds?caseNo=${encodeURIComponent("（2026）浙0106执999999号")}`), persona: "qian" },
  { name: "funds-approver", path: fixed("/funds"), persona: "sun" },
  { name: "complaints", path: fixed("/complaints"), persona: "wu" },
  { name: "property", path: property, persona: "zhao" },
  { name: "stop", path: async (request) => `/court${await running(request)}/stop`, persona: "zhao" },
  { name: "sale", path: async (request) => `/court/lots/${await sold(request)}/sale`, persona: "zhao" },
  { name: "verified", path: async (request) => `/verify?lot=${await sold(request)}`, ready: "[data-verified=closed]" },
];

// What fails here is seen in the picture and told by axe; traces would cost a fifth of the time.
test.use({ trace: "off" });

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language === "zh" ? "zh-CN" : "en-GB", viewport: DESKTOP });

    for (const shown of PAGES) {
      test(`${shown.name} in ${language}`, async ({ page, request }) => {
        const errors: string[] = [];
        page.on("pageerror", (error) => errors.push(error.message));
        if (shown.persona !== undefined) await signIn(page, shown.persona);
        await page.goto(await shown.path(request));
        await settled(page);
        if (shown.ready !== undefined) await expect(page.locator(shown.ready)).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
        for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
          await page.setViewportSize(viewport);
          await expectAccessible(page, `${shown.name} (${language}, ${size})`);
          await page.screenshot({ path: `test-results/screens/${language}-${size}-${shown.name}.png`, fullPage: true });
        }
        await page.setViewportSize(NARROWEST);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), "no sideways scrolling at 320 px").toBeLessThanOrEqual(NARROWEST.width);
        expect(errors).toEqual([]);
      });
    }
  });
}
