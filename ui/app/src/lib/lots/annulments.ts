import { queryOptions } from "@tanstack/react-query";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The ruling that annulled the auction of a lot, or nothing. */
export function annulmentsQuery(lotId: string) {
  return queryOptions({
    queryKey: ["annulments", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/annulments", { params: { path: { lotId } } })),
    staleTime: 10_000,
  });
}
