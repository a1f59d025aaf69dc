import { biddingEn } from "./texts/bidding.en";
import { commonEn } from "./texts/common.en";
import { courtEn } from "./texts/court.en";
import { deskEn } from "./texts/desk.en";
import { enrolEn } from "./texts/enrol.en";
import { fundsEn } from "./texts/funds.en";
import { lotsEn } from "./texts/lots.en";
import { proofEn } from "./texts/proof.en";
import { siteEn } from "./texts/site.en";
import { transferEn } from "./texts/transfer.en";
import type { Messages } from "./zh";

export const en: Messages = {
  ...biddingEn,
  ...commonEn,
  ...courtEn,
  ...deskEn,
  ...enrolEn,
  ...fundsEn,
  ...lotsEn,
  ...proofEn,
  ...siteEn,
  ...transferEn,
};
