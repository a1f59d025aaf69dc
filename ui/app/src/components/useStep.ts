import { useMutation, useQueryClient } from "@tanstack/react-query";

/** A step that changes something on the platform: afterwards everything that is shown is asked for again. */
export function useStep<T, V = void>(mutationFn: (typed: V) => Promise<T>, onSuccess?: (answer: T) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    ...(onSuccess === undefined ? {} : { onSuccess }),
    onSettled: () => queries.invalidateQueries(),
  });
}
