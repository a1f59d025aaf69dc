import { queryOptions } from "@tanstack/react-query";
import { auction, AUCTION_BASE } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

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

export function evidenceAddress(lotId: string): string {
  return `${AUCTION_BASE}/lots/${lotId}/evidence`;
}
