import type { PriceDetermination, PriceStepKind } from "@/lib/api/client";
import { courtTime, fromCourtTime } from "@/lib/format/dates";
import { parseYuan } from "@/lib/money/money";

export type FieldType = "time" | "perhapsTime" | "day" | "perhapsDay" | "yuan" | "perhapsYuan" | "text" | "hash" | "flag" | "lines" | "number" | "days" | "deliveries" | readonly string[];

/** What is typed for each kind of step, in the order of the form; the names are the contract's. */
export const PRICE_FIELDS: Record<PriceStepKind, Readonly<Record<string, FieldType>>> = {
  SURVEYED: { title: "text", burdens: "text", occupation: "text", arrears: "text", defects: "text", officialPrice: "flag", inspectionNeeded: "flag", onlinePossible: "flag", appraisalRequired: "flag" },
  NEGOTIATION_BEGUN: { until: "time", documentSha256: "hash" },
  NEGOTIATED: { applicantFen: "yuan", debtorFen: "yuan", harmsOthers: "flag", validUntil: "perhapsDay", documentSha256: "hash" },
  NEGOTIATION_ENDED: { why: ["REFUSED", "MISSING", "TERM_PASSED"] },
  METHOD_REQUESTED: { method: ["DIRECTED", "ONLINE", "APPRAISAL"], documentSha256: "hash" },
  DIRECTED_ASKED: { department: "text", until: "time", documentSha256: "hash" },
  DIRECTED_ANSWERED: { fen: "yuan", validUntil: "day", documentSha256: "hash" },
  DIRECTED_ENDED: { why: ["NOT_POSSIBLE", "NO_ANSWER"] },
  ONLINE_ASKED: { platforms: "lines", feeFen: "yuan", documentSha256: "hash" },
  ONLINE_REPORTED: { platform: "text", fen: "yuan", validUntil: "day", documentSha256: "hash" },
  ONLINE_EXTENDED: { appliedAt: "time", documentSha256: "hash" },
  ONLINE_CLOSED: {},
  AGENCIES_AGREED: { agencies: "lines", documentSha256: "hash" },
  DRAW_ANNOUNCED: { candidates: "lines", valueSource: "text", drawAt: "time" },
  DRAWN: { publicValue: "text" },
  COMMISSIONED: { agency: "text", documentSha256: "hash" },
  REPORT_EXTENDED: { askedAt: "time", extensionMs: "days", documentSha256: "hash" },
  APPRAISED: { fen: "yuan", validUntil: "day", documentSha256: "hash" },
  AGENCY_REPLACED: { why: ["LATE", "DECLINED"] },
  APPRAISAL_RECORDED: { fen: "yuan", on: "day", agency: "text", validUntil: "day", documentSha256: "hash" },
  REPORTS_SENT: { deliveries: "deliveries" },
  OBJECTED: { who: "text", grounds: "lines", platform: "text", documentSha256: "hash" },
  OBJECTION_RULED: { objection: "number", outcome: ["DISMISSED", "CORRECTED", "UPHELD"], basis: ["RULING", "EXPLANATION", "REVIEW"], fen: "perhapsYuan", validUntil: "perhapsDay", documentSha256: "hash" },
  OBJECTIONS_CLOSED: {},
  SUSPENDED: { ground: ["CASE_SUSPENDED", "MATERIALS_WRONG", "OTHER"], documentSha256: "hash" },
  RESUMED: {},
  WITHDRAWN: { ground: ["APPLICATION_WITHDRAWN", "FULFILLED", "INSTRUMENT_REVOKED", "NO_SALE_AGREED", "OTHER"], documentSha256: "hash" },
  SET_ASIDE: { ground: ["FRAUD_OR_DURESS", "COLLUSION", "FALSE_ANSWER", "WRONG_HANDLING"], documentSha256: "hash" },
};

export type Typed = Record<string, string | boolean>;

const DAY_MS = 86_400_000;
const DRILL_DAY_MS = 1_000;
const DELIVERY = /^((?:PARTY|INTERESTED) \d{1,3})\s+(DELIVERED|PUBLISHED)$/;

/** What a form starts with: whatever the platform knows already. */
export function startOf(kind: PriceStepKind, found: PriceDetermination, parties: number, now: number): Typed {
  const known: Typed = {
    platforms: found.platforms.join("\n"),
    platform: kind === "ONLINE_REPORTED" ? (found.platforms.find((one) => !reported(found, one)) ?? "") : "",
    agency: found.nextAgency ?? found.price?.agency ?? "",
    deliveries: Array.from({ length: parties }, (_, index) => `PARTY ${String(index + 1)} DELIVERED`).join("\n"),
    who: "PARTY 1",
    grounds: "BASIC_FACTS",
    objection: "1",
  };
  const typed: Typed = { at: courtTime(now) };
  for (const [name, type] of Object.entries(PRICE_FIELDS[kind])) {
    typed[name] = known[name] ?? (typeof type === "object" ? (type[0] ?? "") : type === "flag" ? false : "");
  }
  return typed;
}

function reported(found: PriceDetermination, platform: string): boolean {
  const asked = found.steps.findLastIndex(({ kind }) => kind === "ONLINE_ASKED");
  return found.steps.slice(asked + 1).some(({ kind, details }) => kind === "ONLINE_REPORTED" && details["platform"] === platform);
}

/** The contract's step; what is empty and may be is left out, what is wrong is left for the platform to name. */
export function toStep(kind: PriceStepKind, typed: Typed, drill: boolean): Record<string, unknown> & { kind: PriceStepKind; at: string } {
  const at = fromCourtTime(text(typed["at"])) ?? text(typed["at"]);
  const step: Record<string, unknown> & { kind: PriceStepKind; at: string } = { kind, at };
  for (const [name, type] of Object.entries(PRICE_FIELDS[kind])) {
    const value = valueOf(type, typed[name], at, drill);
    if (value !== undefined && !(name === "platform" && value === "")) step[name] = value;
  }
  return step;
}

function valueOf(type: FieldType, typed: string | boolean | undefined, at: string, drill: boolean): unknown {
  const given = text(typed).trim();
  switch (type) {
    case "flag":
      return typed === true;
    case "time":
    case "perhapsTime":
      return fromCourtTime(given) ?? given;
    case "yuan":
      return given === "0" ? 0 : (parseYuan(given) ?? given);
    case "perhapsYuan":
      return given === "" ? undefined : (parseYuan(given) ?? given);
    case "perhapsDay":
      return given === "" ? undefined : given;
    case "lines":
      return linesOf(given);
    case "number":
      return Number(given);
    case "days":
      return Math.round(Number(given) * (drill ? DRILL_DAY_MS : DAY_MS));
    case "deliveries":
      return linesOf(given).map((line) => {
        const [, who, means] = DELIVERY.exec(line) ?? [undefined, line, ""];
        return { who, means, at };
      });
    default:
      return given;
  }
}

function text(typed: string | boolean | undefined): string {
  return typeof typed === "string" ? typed : "";
}

function linesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
