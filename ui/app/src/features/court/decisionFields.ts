import { z } from "zod";
import type { DecisionRequest } from "@/lib/api/client";
import { parseYuan } from "@/lib/money/money";

const yuan = z.string().refine((typed) => parseYuan(typed) !== undefined, "badAmount");
const HOLDER = /^(\S{1,100})[\s,，]+(\d{1,2})$/;

export const decisionFields = z.object({
  start: yuan,
  increment: yuan,
  deposit: yuan,
  panel: z.string().refine((typed) => lines(typed).length > 0, "required"),
  preemption: z.string().refine((typed) => lines(typed).every((line) => HOLDER.test(line)), "badHolder"),
  decidedOn: z.string().regex(/^\d{4}-\d\d-\d\d$/, "badDay"),
});

export type DecisionFields = z.infer<typeof decisionFields>;

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What is sent; only for fields that the schema has accepted. */
export function toDecisionRequest(typed: DecisionFields): DecisionRequest {
  const [startPriceFen, incrementFen, depositFen] = [parseYuan(typed.start), parseYuan(typed.increment), parseYuan(typed.deposit)];
  if (startPriceFen === undefined || incrementFen === undefined || depositFen === undefined) throw new TypeError("the form was not checked");
  const preemption = lines(typed.preemption).map((line) => {
    const match = HOLDER.exec(line);
    return { bidder: match?.[1] ?? "", rank: Number(match?.[2]) };
  });
  return { startPriceFen, incrementFen, depositFen, preemption, panel: lines(typed.panel), decidedOn: typed.decidedOn };
}
