import type { Words } from "@/lib/i18n/words";
import type { approvalZh } from "./approval.zh";

export const approvalEn: Words<typeof approvalZh> = {
  attached: {
    title: "Documents and videos",
    lead: "A document is published by its SHA-256, against which a copy is checked; a video is an https address.",
    documents: "Documents",
    videos: "Videos",
    none: "Nothing is attached.",
    replace: "Replace what is attached",
    documentsHint: "one a line: title, SHA-256",
    videosHint: "one a line: title, https address",
    bad: "A line is not “title, {{what}}”.",
    hash: "SHA-256",
    address: "https address",
  },
  disapproval: {
    title: "The change of the shares was not approved: they are sold again",
    make: "Rule that they are sold again",
    buyerKnew: "The buyer bid although he knew that he was not qualified",
    allBack: "The buyer did not know that he was not qualified: all that he paid goes back. He may not bid again.",
    kept: "The buyer knew that he was not qualified: his deposit is kept and the rest goes back. He may not bid again.",
    proof: "Evidence",
    proofHash: "SHA-256 of the evidence",
    returned: "Goes back to the buyer",
    keptFen: "Kept",
  },
  approval: {
    title: "Approval of the change",
    lead: "Where an authority must approve the change of shares, the sale is ruled on once the buyer has the approval; without it the shares are sold again (EQ 15).",
    state: { AWAITED: "{{authority}} has not decided; there is no ruling before.", GRANTED: "{{authority}} has approved.", NOT_GRANTED: "{{authority}} has not approved: the shares are sold again, without this buyer." },
    record: "Record the decision",
    granted: "approved",
    number: "Number",
    on: "Date",
    document: "SHA-256 of the decision",
  },
};
