import type { Words } from "@/lib/i18n/words";
import type { agreementZh } from "./agreement.zh";

export const agreementEn: Words<typeof agreementZh> = {
  agreement: {
    title: "Taking by agreement, without any sale",
    lead: "A property that was never announced may be taken by the applicant for his claim, without an auction, when he and the debtor agree and neither another creditor nor a public interest is harmed. What remains of the claim is still owed (CPI-489).",
    take: "Make the ruling",
    taken: "A ruling gave it to the applicant; it is not sold any more. Title passes when the ruling is served on him (CPI-491).",
    ruling: "Ruling",
    price: "Agreed price",
    remaining: "Still owed",
    at: "Ruled at",
    nobody: "Record the applicant and the claim on the page of the case first.",
    paidAtHint: "A price above the claim: the difference is paid first",
    hashOf: "SHA-256 of: {{paper}}",
    papers: {
      APPLICANT_CONSENT: "The applicant's written consent to the price",
      DEBTOR_CONSENT: "The debtor's written consent to the price",
      NOBODY_HARMED: "Findings that neither another creditor nor a public interest is harmed",
      HOME_ELIGIBILITY: "Proof that the taker may buy a home there",
    },
  },
};
