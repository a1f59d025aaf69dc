import { z } from "zod";
import type { AnnulmentEvidence, AnnulmentGround, AnnulmentRequest } from "@/lib/api/client";

export type EvidenceKind = AnnulmentEvidence["kind"];

export const GROUNDS = ["MISDESCRIBED", "SYSTEM_FAULT", "COLLUSION", "UNQUALIFIED_BUYER", "UNEQUAL_CONDITIONS", "OTHER_PROCEDURE"] as const satisfies readonly AnnulmentGround[];

const NEEDED: Record<AnnulmentGround, readonly EvidenceKind[]> = {
  MISDESCRIBED: ["PUBLISHED_DESCRIPTION", "ACTUAL_CONDITION", "PURPOSE_DEFEATED"],
  SYSTEM_FAULT: ["FAULT_REPORT", "BID_LOG", "HARM"],
  COLLUSION: ["COLLUSION_PROOF", "HARM"],
  UNQUALIFIED_BUYER: ["BUYER_STATUS"],
  UNEQUAL_CONDITIONS: ["CONDITIONS_IMPOSED"],
  OTHER_PROCEDURE: ["PROCEDURE_BREACH", "HARM"],
};

/** Which documents the form asks for; the platform judges whether they suffice. */
export const evidenceOf = (ground: AnnulmentGround): readonly EvidenceKind[] => NEEDED[ground];

const document = z.object({ title: z.string(), sha256: z.string() });

export const annulmentFields = z.object({
  ground: z.enum(GROUNDS),
  number: z.string().trim().min(1, "required"),
  dated: z.string().regex(/^\d{4}-\d\d-\d\d$/, "badDay"),
  reason: z.string().trim().min(4, "required"),
  objectionId: z.string(),
  undiscoverable: z.boolean(),
  disclosed: z.boolean(),
  evidence: z.array(document),
});

export type AnnulmentFields = z.infer<typeof annulmentFields>;

/** What is sent: of each kind of evidence that the ground needs the document that was named. */
export function toAnnulmentRequest(typed: AnnulmentFields): AnnulmentRequest {
  const evidence = evidenceOf(typed.ground).flatMap((kind, index) => {
    const given = typed.evidence[index];
    return given === undefined || given.title.trim() === "" ? [] : [{ kind, title: given.title.trim(), sha256: given.sha256.trim() }];
  });
  return {
    ground: typed.ground,
    number: typed.number,
    dated: typed.dated,
    reason: typed.reason,
    evidence,
    ...(typed.objectionId === "" ? {} : { objectionId: typed.objectionId }),
    ...(typed.ground === "MISDESCRIBED" ? { undiscoverable: typed.undiscoverable, disclosed: typed.disclosed } : {}),
  };
}
