import { annulmentZh } from "./texts/annulment.zh";
import { approvalZh } from "./texts/approval.zh";
import { biddingZh } from "./texts/bidding.zh";
import { commonZh } from "./texts/common.zh";
import { courtZh } from "./texts/court.zh";
import { enrolZh } from "./texts/enrol.zh";
import { kindsZh } from "./texts/kinds.zh";
import { lotsZh } from "./texts/lots.zh";
import { noticesZh } from "./texts/notices.zh";
import { openZh } from "./texts/open.zh";
import { proofZh } from "./texts/proof.zh";
import { roundsZh } from "./texts/rounds.zh";
import { siteZh } from "./texts/site.zh";
import { stopsZh } from "./texts/stops.zh";

/** What the pages that everybody sees say. */
export const firstZh = {
  ...annulmentZh,
  ...approvalZh,
  ...biddingZh,
  ...commonZh,
  ...courtZh,
  ...enrolZh,
  ...kindsZh,
  ...lotsZh,
  ...noticesZh,
  ...openZh,
  ...proofZh,
  ...roundsZh,
  ...siteZh,
  ...stopsZh,
} as const;
