import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction } from "@/lib/api/client";
import { dataOf, doneOf } from "@/lib/api/problems";
import { useSession } from "@/lib/session/session";

/** "Remind me", for anybody who is signed in, until bidding begins. */
export function RemindMe({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const path = { params: { path: { lotId } } };
  const reminder = useQuery({
    queryKey: ["reminder", lotId, session?.subject],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/reminder", path)),
    enabled: session?.signedIn === true,
  });
  const changing = useStep(async (wanted: boolean) => {
    if (wanted) await dataOf(auction.PUT("/lots/{lotId}/reminder", path));
    else await doneOf(auction.DELETE("/lots/{lotId}/reminder", path));
  });
  if (reminder.data === undefined || reminder.data.begun) return null;
  const { asked, reaches } = reminder.data;
  return (
    <>
      <button type="button" className="button" aria-pressed={asked} disabled={changing.isPending} onClick={() => changing.mutate(!asked)}>
        <Bell /> {t(asked ? "remind.asked" : "remind.ask")}
      </button>
      {asked && !reaches && (
        <p className="small" role="status">
          {t("remind.noAddress")} <Link to="/my/notices">{t("remind.addAddress")}</Link>
        </p>
      )}
      {changing.error && <Refused error={changing.error} />}
    </>
  );
}

function Bell() {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 20a2 2 0 0 0 4 0" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  );
}
