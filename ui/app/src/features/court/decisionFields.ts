import { z } from "zod";
import type { DecisionRequest } from "@/lib/api/client";
import { parseYuan } from "@/lib/money/money";

const yuan = z.string().refine((typed) => parseYuan(typed) !== undefined, "badAmount");
/** Nothing, zero, or an amount. */
const perhapsYuan = z.string().refine((typed) => typed.trim() === "" || fenOf(typed) !== undefined, "badAmount");
/** A name, a number of 15 or 18 characters, a rank, and the nature of the right where it is known. */
const HOLDER = /^(.{1,100}?)[\s,，]+(\d{15}|[0-9A-Za-z]{18})[\s,，]+([1-9]\d?)(?:[\s,，]+(共有人|承租人|股东|co-owner|tenant|shareholder))?$/;
const NATURES = { 共有人: "CO_OWNER", 承租人: "TENANT", 股东: "SHAREHOLDER", "co-owner": "CO_OWNER", tenant: "TENANT", shareholder: "SHAREHOLDER" } as const;
/** A resident identity number has a day of birth in it; what has none is a company's code. */
const RESIDENT = /^(\d{15}|[1-8]\d{5}(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx])$/;

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
    const [, name = "", number = "", rank = "", nature] = HOLDER.exec(line) ?? [];
    return {
      name,
      rank: Number(rank),
      nature: NATURES[nature as keyof typeof NATURES] ?? ("OTHER" as const),
      ...(RESIDENT.test(number) ? { residentId: number } : { creditCode: number }),
    };
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
