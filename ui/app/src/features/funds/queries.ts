import { queryOptions } from "@tanstack/react-query";
import { payout } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import type { Role } from "@/lib/session/session";

/** Who may look at plans. */
export const PLAN_ROLES: readonly Role[] = ["finance", "approver", "judge", "supervisor", "auditor"];
/** Who may look at a pool's incidents. */
export const INCIDENT_ROLES: readonly Role[] = ["finance", "approver", "supervisor", "auditor"];
/** Who may look at what is paid out. */
export const BATCH_ROLES: readonly Role[] = ["finance", "approver", "auditor"];

export function poolsQuery(caseNo: string | undefined) {
  return queryOptions({
    queryKey: ["pools", caseNo],
    queryFn: () => dataOf(payout.GET("/pools", { params: { query: { caseNo: caseNo ?? "" } } })),
    enabled: caseNo !== undefined,
    refetchInterval: 5_000,
  });
}

export function poolQuery(poolId: string) {
  return queryOptions({ queryKey: ["pool", poolId], queryFn: () => dataOf(payout.GET("/pools/{poolId}", { params: { path: { poolId } } })), refetchInterval: 5_000 });
}

export function forfeitsQuery(poolId: string) {
  return queryOptions({ queryKey: ["forfeits", poolId], queryFn: () => dataOf(payout.GET("/pools/{poolId}/forfeits", { params: { path: { poolId } } })) });
}

export function heldPricesQuery(poolId: string) {
  return queryOptions({ queryKey: ["held-prices", poolId], queryFn: () => dataOf(payout.GET("/pools/{poolId}/held-prices", { params: { path: { poolId } } })), refetchInterval: 10_000 });
}

export function haltsQuery(poolId: string) {
  return queryOptions({ queryKey: ["halts", poolId], queryFn: () => dataOf(payout.GET("/pools/{poolId}/halts", { params: { path: { poolId } } })), refetchInterval: 10_000 });
}

export function poolIncidentsQuery(poolId: string) {
  return queryOptions({ queryKey: ["pool-incidents", poolId], queryFn: () => dataOf(payout.GET("/pools/{poolId}/incidents", { params: { path: { poolId } } })), refetchInterval: 10_000 });
}

export function plansQuery(poolId: string) {
  return queryOptions({ queryKey: ["plans", poolId], queryFn: () => dataOf(payout.GET("/pools/{poolId}/plans", { params: { path: { poolId } } })) });
}

export function planQuery(planId: string) {
  return queryOptions({ queryKey: ["plan", planId], queryFn: () => dataOf(payout.GET("/plans/{planId}", { params: { path: { planId } } })) });
}

/** A batch moves by itself until each of its lines is terminal. */
export function batchQuery(batchId: string) {
  return queryOptions({
    queryKey: ["batch", batchId],
    queryFn: () => dataOf(payout.GET("/batches/{batchId}", { params: { path: { batchId } } })),
    refetchInterval: ({ state }) => (state.data?.terminal === true ? 10_000 : 1_000),
  });
}
