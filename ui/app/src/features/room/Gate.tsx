import { useTranslation } from "react-i18next";
import { isClosed, type Phase } from "@/components/phase";
import { ProblemNote } from "@/components/ProblemNote";
import { SignInFirst } from "@/components/SignInFirst";
import { Loading, Skeleton } from "@/components/Skeleton";
import type { Session } from "@/lib/api/client";
import { statusOf } from "@/lib/api/problems";
import { hasRole } from "@/lib/session/session";

/** Why there is no bidding panel for this reader, and what would bring one. */
export function Gate({ session, phase, error }: { session: Session | undefined; phase: Phase; error: unknown }) {
  const { t } = useTranslation();
  if (isClosed(phase)) return null;
  if (session === undefined) return <Waiting />;
  if (!session.signedIn || statusOf(error) === 401) return <SignInFirst title={t("room.signInTitle")} text={t("room.signInText")} />;
  if (!hasRole(session, "bidder")) return <SignInFirst title={t("room.notBidderTitle")} text={t("room.notBidderText")} />;
  if (statusOf(error) === 404) return <SignInFirst title={t("room.noPaddleTitle")} text={t("room.noPaddleText")} />;
  return error ? <ProblemNote error={error} /> : <Waiting />;
}

function Waiting() {
  return (
    <Loading>
      <Skeleton height="16rem" />
    </Loading>
  );
}
