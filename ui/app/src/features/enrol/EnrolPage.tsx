import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { Gated, Waiting } from "@/components/Gated";
import { LotTitle } from "@/components/LotTitle";
import { Page, PageHead } from "@/components/PageHead";
import { isClosed, phaseAt } from "@/components/phase";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import type { Lot, Session } from "@/lib/api/client";
import { statusOf } from "@/lib/api/problems";
import { useServerNow } from "@/lib/clock/serverClock";
import { enrolmentQuery, lotQuery } from "@/lib/lots/lots";
import { DepositCard } from "./DepositCard";
import { EnrolmentForm } from "./EnrolmentForm";

const route = getRouteApi("/lots/$lotId/enrol");

export function EnrolPage() {
  const { t } = useTranslation();
  const { lotId } = route.useParams();
  const lot = useQuery(lotQuery(lotId));
  useTitle(t("enrol.title"));
  return (
    <Page>
      <PageHead title={t("enrol.title")} lead={lot.data && <LotTitle lot={lot.data} />}>
        <Link to="/lots/$lotId" params={{ lotId }} className="button button-small">
          {t("room.backToLot")}
        </Link>
      </PageHead>
      <Gated roles={["bidder"]}>{(session) => (lot.data ? <Own lot={lot.data} session={session} /> : lot.error ? <ProblemNote error={lot.error} onRetry={() => void lot.refetch()} /> : <Waiting />)}</Gated>
    </Page>
  );
}

function Own({ lot, session }: { lot: Lot; session: Session }) {
  const { t } = useTranslation();
  const own = useQuery(enrolmentQuery(lot.id, session.subject));
  const closed = isClosed(phaseAt(lot, useServerNow()));
  if (own.data)
    return (
      <>
        <DepositCard lot={lot} enrolment={own.data} />
        {own.data.state === "NOT_CONFIRMED" && !closed && lot.depositFen !== undefined && <EnrolmentForm lot={lot} depositFen={lot.depositFen} session={session} />}
      </>
    );
  if (statusOf(own.error) !== 404) return own.error ? <ProblemNote error={own.error} onRetry={() => void own.refetch()} /> : <Waiting />;
  if (lot.depositFen === undefined) return <Empty title={t("enrol.noneTitle")} text={t("enrol.noneText")} />;
  if (closed) return <Empty title={t("enrol.endedTitle")} text={t("enrol.endedText")} />;
  return <EnrolmentForm lot={lot} depositFen={lot.depositFen} session={session} />;
}
