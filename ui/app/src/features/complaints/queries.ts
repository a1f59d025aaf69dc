import { queryOptions } from "@tanstack/react-query";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

export interface CourtName {
  code: string;
  name: string;
  nameEn: string;
}

/** The courts of the platform, as its open data name them. */
export const courtsQuery = queryOptions({
  queryKey: ["open", "courts", "names"],
  queryFn: async (): Promise<CourtName[]> => {
    const figures = await dataOf(auction.GET("/open/courts"));
    if (typeof figures === "string") throw new TypeError("the figures came as text");
    const courts = new Map(figures.items.map(({ court, courtName, courtNameEn }) => [court, { code: court, name: courtName, nameEn: courtNameEn }]));
    courts.delete("*");
    return [...courts.values()];
  },
  staleTime: 300_000,
});

export const complaintsQuery = (court: string) =>
  queryOptions({
    queryKey: ["complaints", court],
    queryFn: () => dataOf(auction.GET("/courts/{court}/complaints", { params: { path: { court } } })),
  });
