import { agreementZh } from "./texts/agreement.zh";
import { criminalZh } from "./texts/criminal.zh";
import { clocksZh } from "./texts/clocks.zh";
import { complaintsZh } from "./texts/complaints.zh";
import { deskZh } from "./texts/desk.zh";
import { fundsZh } from "./texts/funds.zh";
import { gatesZh } from "./texts/gates.zh";
import { heldPricesZh } from "./texts/heldPrices.zh";
import { partiesZh } from "./texts/parties.zh";
import { priceZh } from "./texts/price.zh";
import { registersZh } from "./texts/registers.zh";
import { satisfactionZh } from "./texts/satisfaction.zh";
import { transferZh } from "./texts/transfer.zh";

/** What is said only where somebody works with a case or its money; it comes with those pages. */
export const workZh = {
  ...agreementZh,
  ...criminalZh,
  ...clocksZh,
  ...complaintsZh,
  ...deskZh,
  ...fundsZh,
  ...gatesZh,
  ...heldPricesZh,
  ...partiesZh,
  ...priceZh,
  ...registersZh,
  ...satisfactionZh,
  ...transferZh,
} as const;
