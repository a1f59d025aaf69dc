import { z } from "zod";
import type { PlanRequest } from "@/lib/api/client";
import { parseYuan } from "@/lib/money/money";

/** Nothing, or an amount: costs and sums held may be zero. */
export const perhapsYuan = z.string().refine((typed) => readYuan(typed) !== undefined, "badAmount");

export const planFields = z.object({
  costs: perhapsYuan,
  held: perhapsYuan,
  tiers: z
    .array(z.object({ tier: z.string().regex(/^\s*[1-9]\d?\s*$/, "badTier"), mode: z.enum(["PRO_RATA", "SEQUENTIAL"]) }))
    .min(1)
    .superRefine((tiers, context) => {
      tiers.forEach(({ tier }, index) => {
        if (tiers.findIndex((other) => Number(other.tier) === Number(tier)) < index) context.addIssue({ code: "custom", path: [index, "tier"], message: "sameTier" });
      });
    }),
});

export type PlanFields = z.infer<typeof planFields>;

/** In fen; undefined for what is no amount. */
export function readYuan(typed: string): number | undefined {
  return /^[0.,\s]*$/.test(typed) ? 0 : parseYuan(typed);
}

export function toPlanRequest({ costs, held, tiers }: PlanFields, round: number): PlanRequest {
  return { round, costsFen: readYuan(costs) ?? 0, heldFen: readYuan(held) ?? 0, tiers: tiers.map(({ tier, mode }) => ({ tier: Number(tier), mode })) };
}
