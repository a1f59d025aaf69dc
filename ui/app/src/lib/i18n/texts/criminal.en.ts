import type { Words } from "@/lib/i18n/words";
import type { criminalZh } from "./criminal.zh";

export const criminalEn: Words<typeof criminalZh> = {
  criminal: {
    title: "Criminal property",
    lead: "When the last auction brought no bid, the finance authority is told to take what is due to the treasury at that reserve, and the victims are offered theirs in kind; if declined, an auction without reserve may follow (CRIM-12).",
    record: "Record as criminal property",
    destination: "Goes to",
    to: { TREASURY: "the treasury", VICTIMS: "the victims" },
    acceptedOn: "Case accepted on",
    transfer: "SHA-256 of the transfer for enforcement",
    term: "Enforcement ends",
    termOver: "The six months are over; only the president of the court extends them",
    offer: "Record that it was offered at the reserve",
    told: "Told at",
    notice: "SHA-256 of the notice",
    waiting: "Offered at the reserve of the last auction; no answer yet.",
    accepted: "Taken at the reserve.",
    declined: "Declined, or wanted to go on: an auction without reserve may be announced.",
    answer: "Record the answer",
    accepts: "Takes it at the reserve",
    answeredAt: "Answered at",
    answerHash: "SHA-256 of the answer",
  },
};
