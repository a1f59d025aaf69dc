import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { website } from "@/lib/api/client";

/** Ends the session, also one that has already ended, and forgets everything that only this person may see. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void website
      .POST("/signout")
      .catch(() => undefined)
      .then(() => navigate({ to: "/" }))
      .then(() => queries.resetQueries());
  };
}
