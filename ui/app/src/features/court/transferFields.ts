import type { DisposalRight } from "@/lib/api/client";
import { courtTime, fromCourtTime } from "@/lib/format/dates";
import { editableYuan, parseYuan } from "@/lib/money/money";

/** The form of the right to dispose; the transfer counts only when another court seized first. */
export interface RightFields {
  firstSeizingCourt: string;
  seizedOn: string;
  documentSha256: string;
  priorSecurity: boolean;
  requestedAt: string;
  firstCourtSells: boolean;
  letterNumber: string;
  disputed: boolean;
  designatedBy: string;
  claimConfirmed: boolean;
  reserved: string;
}

/** What a form starts with. */
export function rightFields(right: DisposalRight | undefined, court: string, seizedOn: string): RightFields {
  const transfer = right?.transfer;
  return {
    firstSeizingCourt: right?.firstSeizingCourt ?? court,
    seizedOn: right?.seizedOn ?? seizedOn,
    documentSha256: right?.documentSha256 ?? "",
    priorSecurity: transfer?.priorSecurity ?? true,
    requestedAt: transfer === undefined ? "" : courtTime(Date.parse(transfer.requestedAt)),
    firstCourtSells: transfer?.firstCourtSells ?? false,
    letterNumber: transfer?.letterNumber ?? "",
    disputed: transfer?.disputed ?? false,
    designatedBy: transfer?.designatedBy ?? "",
    claimConfirmed: transfer?.claimConfirmed ?? true,
    reserved: transfer?.reservedFen === undefined ? "" : editableYuan(transfer.reservedFen),
  };
}

/** The contract's right; without a transfer as long as none was asked for. */
export function toRight(typed: RightFields, court: string): DisposalRight {
  const { firstSeizingCourt, seizedOn, documentSha256, priorSecurity, firstCourtSells, disputed, claimConfirmed } = typed;
  const right = { firstSeizingCourt, seizedOn, documentSha256 };
  const requestedAt = fromCourtTime(typed.requestedAt);
  if (firstSeizingCourt === court || requestedAt === undefined) return right;
  const reservedFen = parseYuan(typed.reserved);
  return {
    ...right,
    transfer: {
      ...{ priorSecurity, requestedAt, firstCourtSells, disputed, claimConfirmed },
      ...(typed.letterNumber.trim() === "" ? {} : { letterNumber: typed.letterNumber.trim() }),
      ...(typed.designatedBy.trim() === "" ? {} : { designatedBy: typed.designatedBy.trim() }),
      ...(reservedFen === undefined ? {} : { reservedFen }),
    },
  };
}
