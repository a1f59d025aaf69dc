import type { Case, Decision, NoticeRequest, Notification, Property } from "@/lib/api/client";
import { fromCourtTime } from "@/lib/format/dates";
import type { NoticeTexts } from "./standardNotice";

export const MEANS = ["RECEIPT", "WAIVER", "PUBLISHED"] as const;
type Means = (typeof MEANS)[number];

/** How one person came to know of the auction, as typed. */
export interface Told {
  how: Means | "";
  at: string;
  documentSha256: string;
  reason: string;
}

export interface NoticeFields {
  decisionId: string;
  opensIn: string;
  duration: string;
  channel: string;
  platformChosenBy: "" | "APPLICANT" | "COURT";
  /** Why a second auction is late. */
  lateReason: string;
  /** By the person's key, such as PARTY_1. */
  told: Record<string, Told>;
}

/** Somebody who must be notified: a party or a pre-emption holder (NJA-16) or a known holder of security (SALE-11), each by position. */
export interface Concerned {
  key: string;
  role: Notification["role"];
  number: number;
  name: string;
}

export function concernedIn(item: Case, property: Property, decision: Decision | undefined): Concerned[] {
  return [
    ...item.parties.map(({ name }, index) => one("PARTY", index, name)),
    ...(decision?.preemption ?? []).map(({ name }, index) => one("PREEMPTION_HOLDER", index, name)),
    ...securityHolders(property).map((name, index) => one("SECURITY_HOLDER", index, name)),
  ];
}

/** As many as the platform knows of, by the names that the land registry gave; the rest is unnamed. */
function securityHolders({ securityHolders, review }: Property): string[] {
  const names = (review?.asked ?? []).filter(({ bureau }) => bureau === "land").flatMap(({ answer }) => namesIn(answer));
  return Array.from({ length: securityHolders }, (_, index) => names[index] ?? "—");
}

function namesIn(answer: unknown): string[] {
  const mortgages = (answer as { mortgages?: unknown } | undefined)?.mortgages;
  return Array.isArray(mortgages) ? mortgages.map((mortgage: { holder?: unknown }) => (typeof mortgage.holder === "string" ? mortgage.holder : "—")) : [];
}

function one(role: Concerned["role"], index: number, name: string): Concerned {
  return { key: `${role}_${index + 1}`, role, number: index + 1, name };
}

/** Whom a finding of NJA-16 or SALE-11 is about: the platform says "PARTY 1". */
export function keyOf(who: unknown): string {
  return String(who).replace(" ", "_");
}

export function toNoticeRequest(typed: NoticeFields, concerned: readonly Concerned[], texts: NoticeTexts | undefined): NoticeRequest {
  const { decisionId, channel, platformChosenBy, lateReason } = typed;
  return {
    opensInMs: milliseconds(typed.opensIn),
    durationMs: milliseconds(typed.duration),
    notifications: concerned.flatMap((person) => notificationOf(person, typed.told[person.key])),
    ...(decisionId === "" ? {} : { decisionId }),
    ...(channel.trim() === "" ? {} : { channel: channel.trim() }),
    ...(platformChosenBy === "" ? {} : { platformChosenBy }),
    ...(lateReason.trim() === "" ? {} : { lateReason: lateReason.trim() }),
    ...(texts === undefined ? {} : texts),
  };
}

function notificationOf({ role, number }: Concerned, told: Told | undefined): Notification[] {
  const at = told && fromCourtTime(told.at);
  if (told === undefined || told.how === "" || at === undefined) return [];
  const { how, documentSha256, reason } = told;
  return [{ role, number, how, at, ...(how === "PUBLISHED" ? { reason: reason.trim() } : { documentSha256: documentSha256.trim() }) }];
}

function milliseconds(seconds: string): number {
  return Math.round(Number(seconds) * 1000);
}
