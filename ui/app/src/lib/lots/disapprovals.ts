import { queryOptions } from "@tanstack/react-query";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The ruling that shares are sold again, or nothing. */
export function disapprovalsQuery(lotId: string) {
  return queryOptions({
    queryKey: ["disapprovals", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/disapprovals", { params: { path: { lotId } } })),
    staleTime: 10_000,
  });
}
