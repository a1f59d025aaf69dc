import type { Words } from "@/lib/i18n/words";
import type { partiesZh } from "./parties.zh";

export const partiesEn: Words<typeof partiesZh> = {
  parties: {
    legend: "Who bids",
    mode: { SELF: "myself", COMPANY: "a company", JOINT: "together with others", PROXY: "for somebody else" },
    hint: {
      SELF: "",
      COMPANY: "Its legal representative needs no authority. Anybody else needs a written one, and the court's confirmation before bidding begins.",
      JOINT: "Whoever enrols acts for the others: their written authority and the court's confirmation before bidding begins are needed (article 14). The shares add up to 1.",
      PROXY: "A written authority and the court's confirmation before bidding begins are needed (article 14); without it there is no paddle.",
    },
    buyer: "Buyer {{number}}",
    kind: "Kind",
    kinds: { PERSON: "person", COMPANY: "company" },
    name: "Name",
    number: "Resident identity number or unified social credit code",
    address: "Address",
    legalRepresentative: "Legal representative",
    licenceSha256: "SHA-256 of the business licence",
    share: "Share",
    shareHint: "such as 1/3",
    ownShare: "Own share",
    add: "One more",
    drop: "Drop the last",
    authority: "SHA-256 of the written authority",
    confirmed: { AWAITED: "waiting for the court", CONFIRMED: "confirmed by the court", DECLINED: "declined by the court" },
    confirmation: "Court's confirmation",
    confirmBy: "To be confirmed before bidding begins",
  },
  proxies: {
    title: "Proxies and joint bidders to be confirmed",
    lead: "Who bids for others or together with others is confirmed by the court before bidding begins (article 14). After that nobody is shown any more (article 18).",
    none: "Nobody waits.",
    agent: "Enrolled by",
    buyers: "Buyers",
    authority: "SHA-256 of the authority",
    licence: "SHA-256 of the licence",
    confirm: "Confirm",
    decline: "Decline",
    reason: "Why not",
  },
};
