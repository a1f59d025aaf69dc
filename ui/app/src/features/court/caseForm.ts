import { z } from "zod";
import type { CaseRequest } from "@/lib/api/client";
import { parseYuan } from "@/lib/money/money";

export const PARTY_ROLES = ["APPLICANT", "DEBTOR", "OUTSIDER"] as const;

/** The form as typed; a message is the key of its sentence. */
export const caseForm = z.object({
  caseNumber: z.string().trim().min(1, "required").max(60),
  cause: z.string().trim().min(1, "required").max(200),
  claim: z.string().refine((typed) => typed.trim() === "" || parseYuan(typed) !== undefined, "badAmount"),
  instrument: z.string().trim().max(200),
  parties: z.array(z.object({ role: z.enum(PARTY_ROLES), name: z.string().trim().min(1, "required").max(100) })).min(1),
});

export type CaseForm = z.infer<typeof caseForm>;

export const EMPTY_CASE: CaseForm = {
  caseNumber: "",
  cause: "",
  claim: "",
  instrument: "",
  parties: [
    { role: "APPLICANT", name: "" },
    { role: "DEBTOR", name: "" },
  ],
};

export function toCaseRequest({ claim, instrument, ...typed }: CaseForm): CaseRequest {
  const claimFen = parseYuan(claim);
  return { ...typed, ...(claimFen === undefined ? {} : { claimFen }), ...(instrument === "" ? {} : { instrument }) };
}
