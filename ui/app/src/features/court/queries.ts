import { queryOptions } from "@tanstack/react-query";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

export function caseQuery(caseId: string) {
  return queryOptions({ queryKey: ["case", caseId], queryFn: () => dataOf(auction.GET("/cases/{caseId}", { params: { path: { caseId } } })) });
}

export function propertyQuery(propertyId: string) {
  return queryOptions({ queryKey: ["property", propertyId], queryFn: () => dataOf(auction.GET("/properties/{propertyId}", { params: { path: { propertyId } } })) });
}

/** Where the determination of a reference price stands; its clocks run by themselves. */
export function priceQuery(propertyId: string) {
  return queryOptions({ queryKey: ["price", propertyId], queryFn: () => dataOf(auction.GET("/properties/{propertyId}/price", { params: { path: { propertyId } } })) });
}

/** Whether a property that was never announced may be taken by agreement, and how it was. */
export function agreedTakingQuery(propertyId: string) {
  return queryOptions({
    queryKey: ["properties", propertyId, "agreed-taking"],
    queryFn: () => dataOf(auction.GET("/properties/{propertyId}/agreed-taking", { params: { path: { propertyId } } })),
  });
}

/** Who the applicants of a case are, and their claims. */
export function applicantsQuery(caseId: string) {
  return queryOptions({ queryKey: ["applicants", caseId], queryFn: () => dataOf(auction.GET("/cases/{caseId}/applicants", { params: { path: { caseId } } })) });
}

/** The rounds of a property. Their clocks run, and a round ends by itself. */
/** Where a criminal judgment sends a property. */
export function criminalQuery(propertyId: string) {
  return queryOptions({
    queryKey: ["properties", propertyId, "criminal"],
    queryFn: () => dataOf(auction.GET("/properties/{propertyId}/criminal", { params: { path: { propertyId } } })),
  });
}

export function roundsQuery(propertyId: string) {
  return queryOptions({
    queryKey: ["rounds", propertyId],
    queryFn: () => dataOf(auction.GET("/properties/{propertyId}/rounds", { params: { path: { propertyId } } })),
    refetchInterval: 3_000,
  });
}

/** The approval that the sale of some shares needs. */
export function approvalQuery(lotId: string) {
  return queryOptions({ queryKey: ["approval", lotId], queryFn: () => dataOf(auction.GET("/lots/{lotId}/approval", { params: { path: { lotId } } })), retry: false });
}

/** How far the sale of a lot is. Moves by itself when money arrives. */
export function saleQuery(lotId: string) {
  return queryOptions({
    queryKey: ["sale", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/outcome", { params: { path: { lotId } } })),
    refetchInterval: 3_000,
  });
}

/** Objections to the sale of a lot; for its court alone. */
export function objectionsQuery(lotId: string) {
  return queryOptions({
    queryKey: ["objections", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/objections", { params: { path: { lotId } } })),
    refetchInterval: 10_000,
  });
}

/** How far the handover of a sold property is. */
export function handoverQuery(lotId: string) {
  return queryOptions({
    queryKey: ["handover", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/handover", { params: { path: { lotId } } })),
    refetchInterval: 10_000,
  });
}

/** What creditors answered about an unsold property, and how its sale ended; for its court alone. */
export function satisfactionQuery(lotId: string) {
  return queryOptions({
    queryKey: ["satisfaction", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/satisfaction", { params: { path: { lotId } } })),
    refetchInterval: 10_000,
  });
}
