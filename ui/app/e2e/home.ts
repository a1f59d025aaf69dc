import { expect, type APIRequestContext, type Browser } from "@playwright/test";
import { Caller } from "./caller";

const SHA256 = "a3".repeat(32);
const DAY_MS = 86_400_000;
const MIN_OPENS_IN_MS = 30_000;
const LASTS_MS = 60_000;

/** The simulators' addresses, as the drill's session tells them. */
export interface World {
  bank: string;
  bureaus: string;
}

export async function worldOf(request: APIRequestContext): Promise<World> {
  const { bankPage, taxPage } = (await (await request.get("/session")).json()) as { bankPage: string; taxPage: string };
  return { bank: new URL(bankPage).origin, bureaus: new URL(taxPage).origin };
}

/** What the court does before a home can be enrolled for; the pages for it have tests of their own. */
export async function announceHome(browser: Browser, request: APIRequestContext, world: World): Promise<{ lotId: string; caseNo: string }> {
  const number = 600_000 + Math.floor(Math.random() * 300_000);
  const caseNo = `（2026）浙0106执${number}号`;
  const unitCode = `330106001001GB00003F${String(number).padStart(8, "0")}`;
  const seizure = { court: "浙0106", caseNo, since: "2026-03-02" };
  const owner = { residentId: "339900196001010013", name: "演练被执行人" };
  const mortgage = { holder: "演练银行", since: "2019-03-01", fen: 60_000_000 };
  const known = await request.post(`${world.bureaus}/sim/units`, { data: { unitCode, place: "杭州市西湖区演练路2号", owner, mortgages: [mortgage], seizures: [seizure] } });
  expect(known.ok()).toBe(true);

  const judge = await Caller.as(browser, "zhao");
  const clerk = await Caller.as(browser, "chen");
  const parties = [
    { role: "APPLICANT", name: "演练银行股份有限公司" },
    { role: "DEBTOR", name: "演练被执行人" },
  ];
  const filed = await judge.must<{ id: string }>("/cases", { caseNumber: caseNo, cause: "金融借款合同纠纷", parties });
  const today = new Date().toISOString().slice(0, 10);
  const property = await clerk.must<{ id: string }>(`/cases/${filed.id}/properties`, {
    kind: "HOME",
    unitCode,
    titleZh: "演练路2号住宅一套",
    titleEn: "A home at 2 Drill Road",
    place: "杭州市西湖区演练路2号",
    areaM2x100: 8_900,
    mortgagedOn: "2019-03-01",
    seizedOn: "2026-03-02",
    appraisal: { fen: 126_000_000, on: new Date(Date.now() - 30 * DAY_MS).toISOString().slice(0, 10), agency: "演练评估有限公司", reportSha256: SHA256 },
    lease: { none: true },
    disposalRight: { firstSeizingCourt: "浙0106", seizedOn: "2026-03-02", documentSha256: SHA256 },
  });
  await review(clerk, property.id, unitCode, caseNo);
  const decision = await judge.must<{ id: string }>(`/properties/${property.id}/decisions`, {
    startPriceFen: 88_200_000,
    incrementFen: 500_000,
    depositFen: 8_800_000,
    decidedOn: today,
    preemption: [],
    panel: ["赵敏", "演练法官甲", "演练法官乙"],
  });
  const told = [1, 2].map((party) => ({ role: "PARTY", number: party, how: "RECEIPT", at: new Date(Date.now() - 4 * DAY_MS).toISOString(), documentSha256: SHA256 }));
  const notice = { decisionId: decision.id, opensInMs: MIN_OPENS_IN_MS, durationMs: LASTS_MS, channel: "人民法院公告网", platformChosenBy: "APPLICANT", notifications: told };
  const lot = await clerk.must<{ id: string }>(`/properties/${property.id}/notices`, notice);
  return { lotId: lot.id, caseNo };
}

async function review(clerk: Caller, propertyId: string, unitCode: string, caseNo: string): Promise<void> {
  const { reviewId } = await clerk.must<{ reviewId: string }>("/reviews", { unitCode, caseNo }, "registry");
  await expect(async () => {
    const { asked } = await clerk.get<{ asked: { state: string }[] }>(`/reviews/${reviewId}`, "registry");
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ state }) => state === "AWAITED")).toEqual([]);
  }).toPass({ timeout: 60_000 });
  await clerk.must(`/properties/${propertyId}/review`, { reviewId });
}
