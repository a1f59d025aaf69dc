import type { AgreedPaperKind, AgreedTakingRequest } from "@/lib/api/client";
import { fromCourtTime } from "@/lib/format/dates";
import { parseYuan } from "@/lib/money/money";

export interface AgreedFields {
  applicantId: string;
  price: string;
  paidAt: string;
  number: string;
  dated: string;
  reason: string;
  papers: { kind: AgreedPaperKind; title: string; sha256: string }[];
}

/** What is sent; a paper that is not there yet is left out, and the platform names it. */
export function toAgreedTaking(typed: AgreedFields): AgreedTakingRequest {
  const { applicantId, number, dated, reason } = typed;
  const differencePaidAt = fromCourtTime(typed.paidAt);
  return {
    applicantId,
    number,
    dated,
    reason,
    priceFen: parseYuan(typed.price) ?? 0,
    papers: typed.papers.filter(({ sha256 }) => sha256.trim() !== "").map(({ kind, title, sha256 }) => ({ kind, title: title.trim(), sha256: sha256.trim() })),
    ...(differencePaidAt === undefined ? {} : { differencePaidAt }),
  };
}
