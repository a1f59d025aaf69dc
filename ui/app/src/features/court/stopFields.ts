import { z } from "zod";
import type { StopCause, StopKind, StopRequest } from "@/lib/api/client";
import { fromCourtTime } from "@/lib/format/dates";
import { parseYuan } from "@/lib/money/money";

export const KINDS = ["POSTPONEMENT", "STAY", "WITHDRAWAL"] as const satisfies readonly StopKind[];
const HOLDS = ["OBJECTION", "OUTSIDER_CLAIM", "BY_LAW"] as const satisfies readonly StopCause[];
const WITHDRAWS = [
  "INSTRUMENT_REVOKED",
  "APPLICATION_WITHDRAWN",
  "DEBT_PERFORMED",
  "SETTLED",
  "OUTSIDER_WELL_FOUNDED",
  "COLLUSION",
  "OTHER_WITHDRAWAL",
  "PROCEEDS_SUFFICE",
  "SOLD_TOGETHER",
  "PAID_BEFORE_THE_DAY",
] as const satisfies readonly StopCause[];

const DAY_MS = 86_400_000;
const DRILL_DAY_MS = 1_000;

/** The causes on which a paper of this kind can rest. */
export function causesOf(kind: StopKind): readonly StopCause[] {
  return kind === "WITHDRAWAL" ? WITHDRAWS : HOLDS;
}

export const needsFigures = (cause: StopCause): boolean => cause === "PROCEEDS_SUFFICE" || cause === "PAID_BEFORE_THE_DAY";

const optionalYuan = z.string().refine((typed) => typed.trim() === "" || parseYuan(typed) !== undefined, "badAmount");

export const stopFields = z.object({
  kind: z.enum(KINDS),
  cause: z.enum([...HOLDS, ...WITHDRAWS]),
  number: z.string().trim().min(1, "required"),
  dated: z.string().regex(/^\d{4}-\d\d-\d\d$/, "badDay"),
  reason: z.string().trim().min(4, "required"),
  termDays: z.string().regex(/^\d{0,4}$/, "required"),
  proof: z.string(),
  sha256: z.string(),
  owed: optionalYuan,
  paid: optionalYuan,
  paidAt: z.string(),
  sellAll: z.boolean(),
  together: z.string(),
});

export type StopFields = z.infer<typeof stopFields>;

/** What is sent; the platform judges it. A day is a second in a drill. */
export function toStopRequest(typed: StopFields, drill: boolean, nowMs: number): StopRequest {
  const owedFen = parseYuan(typed.owed);
  const paidFen = parseYuan(typed.paid);
  const paidAt = fromCourtTime(typed.paidAt);
  const days = Number(typed.termDays);
  const term = typed.kind === "POSTPONEMENT" && days > 0;
  return {
    kind: typed.kind,
    cause: typed.cause,
    number: typed.number,
    dated: typed.dated,
    reason: typed.reason,
    proofs: typed.proof.trim() === "" ? [] : [{ title: typed.proof.trim(), sha256: typed.sha256.trim() }],
    ...(term ? { termEndsAt: new Date(nowMs + days * (drill ? DRILL_DAY_MS : DAY_MS)).toISOString() } : {}),
    ...(needsFigures(typed.cause) && owedFen !== undefined
      ? {
          figures: {
            owedFen,
            debtorAgreesToSellAll: typed.sellAll,
            ...(paidFen === undefined ? {} : { paidFen }),
            ...(paidAt === undefined ? {} : { paidAt }),
          },
        }
      : {}),
    ...(typed.cause === "SOLD_TOGETHER" && typed.together.trim() !== "" ? { togetherWith: [typed.together.trim()] } : {}),
  };
}
