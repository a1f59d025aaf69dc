import { agreementEn } from "./texts/agreement.en";
import { criminalEn } from "./texts/criminal.en";
import { annulmentEn } from "./texts/annulment.en";
import { approvalEn } from "./texts/approval.en";
import { biddingEn } from "./texts/bidding.en";
import { commonEn } from "./texts/common.en";
import { clocksEn } from "./texts/clocks.en";
import { complaintsEn } from "./texts/complaints.en";
import { courtEn } from "./texts/court.en";
import { deskEn } from "./texts/desk.en";
import { enrolEn } from "./texts/enrol.en";
import { fundsEn } from "./texts/funds.en";
import { heldPricesEn } from "./texts/heldPrices.en";
import { gatesEn } from "./texts/gates.en";
import { kindsEn } from "./texts/kinds.en";
import { lotsEn } from "./texts/lots.en";
import { noticesEn } from "./texts/notices.en";
import { openEn } from "./texts/open.en";
import { partiesEn } from "./texts/parties.en";
import { priceEn } from "./texts/price.en";
import { proofEn } from "./texts/proof.en";
import { registersEn } from "./texts/registers.en";
import { roundsEn } from "./texts/rounds.en";
import { satisfactionEn } from "./texts/satisfaction.en";
import { siteEn } from "./texts/site.en";
import { stopsEn } from "./texts/stops.en";
import { transferEn } from "./texts/transfer.en";
import type { Messages } from "./zh";

export const en: Messages = {
  ...agreementEn,
  ...criminalEn,
  ...annulmentEn,
  ...approvalEn,
  ...biddingEn,
  ...commonEn,
  ...clocksEn,
  ...complaintsEn,
  ...courtEn,
  ...deskEn,
  ...enrolEn,
  ...fundsEn,
  ...heldPricesEn,
  ...gatesEn,
  ...kindsEn,
  ...lotsEn,
  ...noticesEn,
  ...openEn,
  ...partiesEn,
  ...priceEn,
  ...proofEn,
  ...registersEn,
  ...roundsEn,
  ...satisfactionEn,
  ...siteEn,
  ...stopsEn,
  ...transferEn,
};
