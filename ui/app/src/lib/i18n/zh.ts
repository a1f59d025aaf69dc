import { annulmentZh } from "./texts/annulment.zh";
import { biddingZh } from "./texts/bidding.zh";
import { commonZh } from "./texts/common.zh";
import { courtZh } from "./texts/court.zh";
import { deskZh } from "./texts/desk.zh";
import { enrolZh } from "./texts/enrol.zh";
import { fundsZh } from "./texts/funds.zh";
import { lotsZh } from "./texts/lots.zh";
import { noticesZh } from "./texts/notices.zh";
import { openZh } from "./texts/open.zh";
import { priceZh } from "./texts/price.zh";
import { proofZh } from "./texts/proof.zh";
import { roundsZh } from "./texts/rounds.zh";
import { satisfactionZh } from "./texts/satisfaction.zh";
import { siteZh } from "./texts/site.zh";
import { stopsZh } from "./texts/stops.zh";
import { transferZh } from "./texts/transfer.zh";
import type { Words } from "./words";

export const zh = {
  ...annulmentZh,
  ...biddingZh,
  ...commonZh,
  ...courtZh,
  ...deskZh,
  ...enrolZh,
  ...fundsZh,
  ...lotsZh,
  ...noticesZh,
  ...openZh,
  ...priceZh,
  ...proofZh,
  ...roundsZh,
  ...satisfactionZh,
  ...siteZh,
  ...stopsZh,
  ...transferZh,
} as const;

/** What every language must say. */
export type Messages = Words<typeof zh>;
