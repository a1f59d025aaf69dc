import { queryOptions } from "@tanstack/react-query";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

const ASK_EVERY_MS = 10_000;

/** The papers that stopped a lot, newest first. */
export function stopsQuery(lotId: string) {
  return queryOptions({
    queryKey: ["stops", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/stops", { params: { path: { lotId } } })),
    refetchInterval: ASK_EVERY_MS,
  });
}
