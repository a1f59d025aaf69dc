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

/** A drill that opens within so many ms goes before one that is open already: its whole course can be seen. */
export const SOON_MS = 5 * 60_000;
/** With less than this left there is no time to enter the room. */
const TOO_LATE_MS = 20_000;

/** The auction to put in front: a drill about to open, else the one that is open and ends next, else the next to open. */
export function featuredOf(open: readonly LotSummary[], announced: readonly LotSummary[], now: number): LotSummary | undefined {
  const byOpening = [...announced].sort((one, other) => one.opensAt.localeCompare(other.opensAt));
  const byEnd = [...open].sort((one, other) => one.endAt.localeCompare(other.endAt));
  return (
    byOpening.find((lot) => lot.drill && Date.parse(lot.opensAt) - now <= SOON_MS) ?? byEnd.find((lot) => Date.parse(lot.endAt) - now > TOO_LATE_MS) ?? byOpening[0] ?? byEnd[0]
  );
}
