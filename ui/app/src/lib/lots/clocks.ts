import { queryOptions } from "@tanstack/react-query";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The clocks that run: those of the reader's court, or of one case, property or lot. */
export function clocksQuery(of?: string) {
  return queryOptions({
    queryKey: ["clocks", of],
    queryFn: () => dataOf(auction.GET("/clocks", { params: { query: of === undefined ? {} : { of } } })),
    refetchInterval: 5_000,
  });
}
