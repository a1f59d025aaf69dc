import { biddingZh } from "./texts/bidding.zh";
import { commonZh } from "./texts/common.zh";
import { courtZh } from "./texts/court.zh";
import { deskZh } from "./texts/desk.zh";
import { enrolZh } from "./texts/enrol.zh";
import { fundsZh } from "./texts/funds.zh";
import { lotsZh } from "./texts/lots.zh";
import { proofZh } from "./texts/proof.zh";
import { siteZh } from "./texts/site.zh";
import { transferZh } from "./texts/transfer.zh";
import type { Words } from "./words";

export const zh = {
  ...biddingZh,
  ...commonZh,
  ...courtZh,
  ...deskZh,
  ...enrolZh,
  ...fundsZh,
  ...lotsZh,
  ...proofZh,
  ...siteZh,
  ...transferZh,
} as const;

/** What every language must say. */
export type Messages = Words<typeof zh>;
