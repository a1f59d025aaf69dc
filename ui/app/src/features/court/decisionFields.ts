import { z } from "zod";
import type { DecisionRequest } from "@/lib/api/client";
import { parseYuan } from "@/lib/money/money";

const yuan = z.string().refine((typed) => parseYuan(typed) !== undefined, "badAmount");
/** Nothing, zero, or an amount. */
const perhapsYuan = z.string().refine((typed) => typed.trim() === "" || fenOf(typed) !== undefined, "badAmount");
const HOLDER = /^(\S{1,100})[\s,，]+(\d{1,2})$/;

export const decisionFields = z.object({
  start: yuan,
  increment: yuan,
  deposit: yuan,
  priority: perhapsYuan,
  costs: perhapsYuan,
  panel: z.string().refine((typed) => lines(typed).length > 0, "required"),
  preemption: z.string().refine((typed) => lines(typed).every((line) => HOLDER.test(line)), "badHolder"),
  decidedOn: z.string().regex(/^\d{4}-\d\d-\d\d$/, "badDay"),
});

export type DecisionFields = z.infer<typeof decisionFields>;

function fenOf(typed: string): number | undefined {
  return typed.trim() === "0" ? 0 : parseYuan(typed);
}

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
  const estimated = typed.priority.trim() !== "" || typed.costs.trim() !== "";
  return {
    startPriceFen,
    incrementFen,
    depositFen,
    preemption,
    panel: lines(typed.panel),
    decidedOn: typed.decidedOn,
    ...(estimated ? { estimate: { priorityFen: fenOf(typed.priority) ?? 0, costsFen: fenOf(typed.costs) ?? 0 } } : {}),
  };
}
