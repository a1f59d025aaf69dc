import { QueryClient } from "@tanstack/react-query";
import { statusOf } from "@/lib/api/problems";

/** Only silence and a server's trouble are worth asking again; a refusal stays a refusal. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const status = statusOf(error);
  return failures < 2 && (status === 0 || (status !== undefined && status >= 500));
}

export function newQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: isWorthRetrying }, mutations: { retry: false } } });
}
