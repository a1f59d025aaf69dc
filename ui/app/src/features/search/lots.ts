import { queryOptions } from "@tanstack/react-query";
import { auction, type LotSearch, type LotSummary } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

export const PAGE_SIZE = 24;

export function lotsQuery(search: LotSearch) {
  return queryOptions({
    queryKey: ["lots", search],
    queryFn: () => dataOf(auction.GET("/lots", { params: { query: { ...search, size: search.size ?? PAGE_SIZE } } })),
  });
}

/** The auction to put in front: a drill that is open or opens next, else any that is. */
export function featuredOf(open: readonly LotSummary[], announced: readonly LotSummary[]): LotSummary | undefined {
  const soonest = (lots: readonly LotSummary[], at: (lot: LotSummary) => string): LotSummary[] => [...lots].sort((one, other) => at(one).localeCompare(at(other)));
  const byOpening = soonest(announced, (lot) => lot.opensAt);
  const byEnd = soonest(open, (lot) => lot.endAt);
  const nearDrill = (lots: LotSummary[]): LotSummary | undefined => lots.find((lot) => lot.drill);
  return nearDrill(byEnd) ?? nearDrill(byOpening) ?? byEnd[0] ?? byOpening[0];
}
