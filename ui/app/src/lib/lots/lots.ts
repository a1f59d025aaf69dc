import { queryOptions } from "@tanstack/react-query";
import { auction, AUCTION_BASE, type EnrolmentState } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";

export function lotQuery(lotId: string) {
  return queryOptions({
    queryKey: ["lot", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}", { params: { path: { lotId } } })),
    staleTime: 30_000,
  });
}

/** The caller's paddle is private to the person, so the subject is part of the key. */
export function paddleQuery(lotId: string, subject: string | undefined) {
  return queryOptions({
    queryKey: ["paddle", lotId, subject],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/my-paddle", { params: { path: { lotId } } })),
    staleTime: 60_000,
    enabled: subject !== undefined,
  });
}

/** States of an enrolment that change without the bidder doing anything. */
const MOVING: readonly EnrolmentState[] = ["AWAITING_DEPOSIT", "REFUNDING"];
const ASK_EVERY_MS = 3_000;

/** The caller's own enrolment for a lot; 404 while there is none. Asked again while money is under way. */
export function enrolmentQuery(lotId: string, subject: string | undefined) {
  return queryOptions({
    queryKey: ["enrolment", lotId, subject],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/enrolments/mine", { params: { path: { lotId } } })),
    enabled: subject !== undefined,
    refetchInterval: ({ state }) => (state.data !== undefined && MOVING.includes(state.data.state) ? ASK_EVERY_MS : false),
  });
}

/** Of a lot that was sold: the confirmation is made a moment after the end, so it is asked for again until it is there. */
export function confirmationQuery(lotId: string, sold: boolean) {
  return queryOptions({
    queryKey: ["confirmation", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/confirmation", { params: { path: { lotId } } })),
    enabled: sold,
    refetchInterval: ({ state }) => (statusOf(state.error) === 409 ? 2_000 : false),
  });
}

export function confirmationAddress(lotId: string): string {
  return `${AUCTION_BASE}/lots/${lotId}/confirmation.pdf`;
}

export function rulingAddress(lotId: string): string {
  return `${AUCTION_BASE}/lots/${lotId}/ruling.pdf`;
}

export function evidenceAddress(lotId: string): string {
  return `${AUCTION_BASE}/lots/${lotId}/evidence`;
}
