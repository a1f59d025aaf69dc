import { queryOptions } from "@tanstack/react-query";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

export function caseQuery(caseId: string) {
  return queryOptions({ queryKey: ["case", caseId], queryFn: () => dataOf(auction.GET("/cases/{caseId}", { params: { path: { caseId } } })) });
}

export function propertyQuery(propertyId: string) {
  return queryOptions({ queryKey: ["property", propertyId], queryFn: () => dataOf(auction.GET("/properties/{propertyId}", { params: { path: { propertyId } } })) });
}

/** How far the sale of a lot is. Moves by itself when money arrives. */
export function saleQuery(lotId: string) {
  return queryOptions({
    queryKey: ["sale", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/outcome", { params: { path: { lotId } } })),
    refetchInterval: 3_000,
  });
}
