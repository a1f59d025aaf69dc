import { http, HttpResponse, type JsonBodyType, type RequestHandler } from "msw";
import { aBatch, aCase, aClock, anEnrolment, aPlan, aPool, aPrice, aProperty, aSale, aTransfer, AT, HASH, IDS } from "./office";

const yes = (body: JsonBodyType) => () => HttpResponse.json(body);

/** The office's pages with something on each, to look at them without a stack. */
export function officeHandlers(): RequestHandler[] {
  const [auction, payout, registry] = ["*/auction/api", "*/payout/api", "*/registry/api"];
  return [
    http.get(`${auction}/clocks`, () => HttpResponse.json({ clocks: someClocks(), total: 5, serverTime: new Date().toISOString() })),
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

/** Clocks of every light. */
function someClocks() {
  const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
  return [
    aClock({ kind: "DEPOSITS", rule: "NJA-23", light: "RED", since: at(-400_000), until: at(-187_000) }),
    aClock({ kind: "TRANSFER_LETTER", rule: "DISP-2", light: "YELLOW", since: at(-1_000_000), until: at(300_000), lotId: undefined }),
    aClock({ kind: "BALANCE", rule: "NJA-25", since: at(-60), until: at(240) }),
    aClock({ kind: "PRICE_VALID", rule: "PRICE-27", since: at(-6_000_000), until: at(20_000_000), lotId: undefined }),
    aClock({ kind: "APPROVAL", rule: "EQ-15", until: undefined }),
  ];
}
