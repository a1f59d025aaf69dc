import { queryOptions } from "@tanstack/react-query";
import { registry } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import type { Role } from "@/lib/session/session";

/** Who may look at transfers of title: the buyer at the own ones, the court's people at the court's. */
export const TRANSFER_ROLES: readonly Role[] = ["bidder", "clerk", "judge", "finance", "supervisor", "auditor"];

export function myTransfersQuery(subject: string | undefined) {
  return queryOptions({ queryKey: ["my-transfers", subject], queryFn: () => dataOf(registry.GET("/my/transfers")), refetchInterval: 5_000 });
}

export function transfersQuery(lotId: string | undefined) {
  return queryOptions({
    queryKey: ["transfers", lotId],
    queryFn: () => dataOf(registry.GET("/transfers", { params: { query: lotId === undefined ? {} : { lotId } } })),
    refetchInterval: 5_000,
  });
}

/** Bureaus answer by themselves, so a transfer is asked for again until it is done. */
export function transferQuery(transferId: string) {
  return queryOptions({
    queryKey: ["transfer", transferId],
    queryFn: () => dataOf(registry.GET("/transfers/{transferId}", { params: { path: { transferId } } })),
    refetchInterval: ({ state }) => (state.data?.state === "DONE" ? false : 2_000),
  });
}
