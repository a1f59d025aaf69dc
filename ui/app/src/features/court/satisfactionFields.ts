import type { EndingRequest, InquiryRequest, LotEndingKind, TakingRoute } from "@/lib/api/client";
import { fromCourtTime } from "@/lib/format/dates";
import { parseYuan } from "@/lib/money/money";

export const ENDINGS = ["TAKEN", "MANAGED", "RELEASED"] as const satisfies readonly LotEndingKind[];
export const ROUTES = ["AT_THE_RESERVE", "BY_AGREEMENT", "CANNOT_BE_SOLD"] as const satisfies readonly TakingRoute[];

const LINE = /^(.+?)\s+(\d{1,2})\s+([\d.,]+)(\s+(?:申请|\*))?$/;

export interface InquiryFields {
  askedAt: string;
  sha256: string;
  /** Empty for the usual one. */
  drawSource: string;
  creditors: string;
}

/** The creditors, one a line; nothing if a line cannot be read. */
export function creditorsOf(text: string): InquiryRequest["creditors"] | undefined {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read = lines.map((line) => {
    const [, name, rank, yuan, applicant] = LINE.exec(line) ?? [];
    const claimFen = parseYuan(yuan ?? "");
    return name === undefined || claimFen === undefined ? undefined : { name, rank: Number(rank), claimFen, applicant: applicant !== undefined };
  });
  const creditors = read.filter((one) => one !== undefined);
  return creditors.length === 0 || creditors.length < read.length ? undefined : creditors;
}

export interface EndingFields {
  ending: LotEndingKind;
  route: TakingRoute;
  creditor: string;
  agreed: string;
  paidAt: string;
  number: string;
  dated: string;
  reason: string;
  proof: string;
  sha256: string;
  consent: boolean;
  nobodyHarmed: boolean;
  eligible: boolean;
  saleFailed: boolean;
  noOtherMeasure: boolean;
}

/** Which statements an ending rests on. */
export function statementsOf(ending: LotEndingKind, route: TakingRoute): readonly ("consent" | "nobodyHarmed" | "eligible" | "saleFailed" | "noOtherMeasure")[] {
  if (ending === "RELEASED") return ["saleFailed", "noOtherMeasure"];
  if (ending === "MANAGED") return ["consent", "nobodyHarmed"];
  return route === "AT_THE_RESERVE" ? ["eligible"] : ["consent", "nobodyHarmed", "eligible"];
}

/** What is sent; the platform judges it. */
export function toEndingRequest(typed: EndingFields): EndingRequest {
  const taking = typed.ending === "TAKEN";
  const paidAt = fromCourtTime(typed.paidAt);
  const agreedPriceFen = parseYuan(typed.agreed);
  return {
    ending: typed.ending,
    number: typed.number,
    dated: typed.dated,
    reason: typed.reason,
    proofs: typed.proof.trim() === "" ? [] : [{ title: typed.proof.trim(), sha256: typed.sha256.trim() }],
    ...(taking ? { route: typed.route } : {}),
    ...(taking && typed.creditor !== "" ? { creditor: Number(typed.creditor) } : {}),
    ...(taking && paidAt !== undefined ? { differencePaidAt: paidAt } : {}),
    ...(taking && typed.route === "BY_AGREEMENT" && agreedPriceFen !== undefined ? { agreedPriceFen } : {}),
    ...Object.fromEntries(statementsOf(typed.ending, typed.route).map((name) => [name, typed[name]])),
  };
}
