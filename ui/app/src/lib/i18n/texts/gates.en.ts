import type { Words } from "@/lib/i18n/words";
import type { gatesZh } from "./gates.zh";

export const gatesEn: Words<typeof gatesZh> = {
  gates: {
    title: "Before it may be sold",
    lead: "Necessary dwelling (SEIZE 4, 5), co-owners (12), excess seizure (19), things sold together (SALE 14, 15). The notice of every round is judged on this.",
    none: "Nothing is entered yet; what was not surveyed is not announced.",
    enter: "Enter the findings",
    replace: "Replace the findings",
    dwelling: "Who lives there",
    finding: { NOT_NECESSARY: "not needed to live in", NECESSARY: "needed to live in: not saleable", MORE_THAN_NECESSARY: "larger than needed" },
    appliedFor: "the applicant asked for its sale",
    housingSha256: "SHA-256 of the proof that housing is secured",
    coOwners: "Co-owners",
    coOwnersHint: "0 if there are none",
    told: "SHA-256 of the co-owners' receipts",
    toldHint: "one a line; every co-owner is told",
    toldOf: "{{told}} of {{count}} told",
    suitPending: "a suit for partition is pending, which stays the enforcement",
    owed: "Debt and costs of enforcement (yuan)",
    owedHint: "needed if the case has other lots, or if this one can be divided",
    divisible: "it can be divided and a part sold",
    sellAllSha256: "SHA-256 of the debtor's written consent that all is sold",
    inseparableFrom: "Things inseparable from it in use",
    inseparableFromHint: "a unit code a line; they are sold together in one lot",
    yes: "yes",
    no: "no",
    badCount: "0 to 50, please",
    badHash: "Each line is a SHA-256 in 64 lower-case hex digits, and no more than there are co-owners.",
  },
};
