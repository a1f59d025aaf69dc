import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { rememberCsrfToken, type Session, website } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

export type Role = "bidder" | "clerk" | "judge" | "finance" | "approver" | "bureau" | "supervisor" | "auditor" | "admin";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async () => {
    const session = await dataOf(website.GET("/session"));
    rememberCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: 30_000,
  refetchOnWindowFocus: true,
});

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

export function hasRole(session: Session | undefined, ...roles: Role[]): boolean {
  return session?.signedIn === true && roles.some((role) => session.roles?.includes(role));
}

/** Whoever is signed in. */
export const ALL_ROLES: Role[] = ["bidder", "clerk", "judge", "finance", "approver", "bureau", "supervisor", "auditor", "admin"];

/** Roles that may look at a court's desk. */
export const DESK_ROLES: Role[] = ["clerk", "judge", "finance", "approver", "supervisor", "auditor", "admin"];

/** Roles that may look at the money of cases. */
export const FUND_ROLES: Role[] = ["finance", "approver", "clerk", "judge", "supervisor", "auditor"];

/** Asks again who is signed in: after a 401, the page must stop showing a session that has ended. */
export function useSessionRecheck(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

/** Where the server starts the sign-in; a persona only exists in drill mode. */
export function signInAddress(returnTo: string, persona?: string): string {
  const query = new URLSearchParams({ return: returnTo });
  if (persona !== undefined) query.set("persona", persona);
  return `/signin?${query}`;
}
