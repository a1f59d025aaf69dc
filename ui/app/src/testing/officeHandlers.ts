import { http, HttpResponse, type JsonBodyType, type RequestHandler } from "msw";
import { aBatch, aCase, anEnrolment, aPlan, aPool, aPrice, aProperty, aSale, aTransfer, AT, HASH, IDS } from "./office";

const yes = (body: JsonBodyType) => () => HttpResponse.json(body);

/** The office's pages with something on each, to look at them without a stack. */
export function officeHandlers(): RequestHandler[] {
  const [auction, payout, registry] = ["*/auction/api", "*/payout/api", "*/registry/api"];
  return [
    http.get(`${auction}/cases/:id`, yes(aCase)),
    http.get(`${auction}/cases/:id/properties`, yes([aProperty])),
    http.get(`${auction}/properties/:id`, yes(aProperty)),
    http.get(`${auction}/properties/:id/price`, yes(aPrice)),
    http.get(`${auction}/lots/:id/outcome`, yes(aSale)),
    http.get(`${auction}/lots/:id/enrolments/mine`, yes(anEnrolment)),
    http.get(`${auction}/my/enrolments`, yes([anEnrolment])),
    http.get(`${payout}/pools`, yes([aPool])),
    http.get(`${payout}/pools/:id`, yes(aPool)),
    http.get(`${payout}/pools/:id/plans`, yes([aPlan])),
    http.get(`${payout}/pools/:id/forfeits`, yes([])),
    http.get(`${payout}/pools/:id/held-prices`, yes([])),
    http.get(`${payout}/pools/:id/halts`, yes([])),
    http.get(`${payout}/pools/:id/incidents`, yes([])),
    http.get(`${payout}/plans/:id`, yes(aPlan)),
    http.get(`${payout}/batches/:id`, yes(aBatch)),
    http.get(`${payout}/batches/:id/exceptions`, yes({ exceptions: [{ instructionId: "ABC234", claimId: IDS.claim, state: "REJECTED", fen: 100, bank: "102", reason: "AC04", changedAt: AT }] })),
    http.get(`${payout}/authorities`, yes([{ authorityId: IDS.authority, court: "浙0106", kind: "DEPOSIT_REFUNDS", state: "PROPOSED", text: "竞价结束后，未竞得的保证金退回付款账户。", textHash: HASH, proposedAt: AT }])),
    http.get(`${registry}/reviews/:id`, yes({ reviewId: IDS.review, unitCode: aProperty.unitCode, asked: aProperty.review?.asked ?? [] })),
    http.get(`${registry}/my/transfers`, yes({ transfers: [aTransfer] })),
    http.get(`${registry}/transfers`, yes({ transfers: [aTransfer] })),
    http.get(`${registry}/transfers/:id`, yes(aTransfer)),
  ];
}
