import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Gated, Waiting } from "@/components/Gated";
import { LotTitle } from "@/components/LotTitle";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { StopNotice } from "@/components/StopNotice";
import { useTitle } from "@/components/useTitle";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import type { Lot } from "@/lib/api/client";
import { lotQuery } from "@/lib/lots/lots";
import { stopsQuery } from "@/lib/lots/stops";
import { DESK_ROLES, hasRole, useSession } from "@/lib/session/session";
import { EndStop } from "./EndStop";
import { ObjectionDesk } from "./ObjectionDesk";
import { StopForm } from "./StopForm";

const route = getRouteApi("/court/lots/$lotId/stop");

/** Where the court postpones, stays and withdraws a lot, and lets it go on. */
export function StopPage() {
  const { t } = useTranslation();
  const { lotId } = route.useParams();
  const lot = useQuery(lotQuery(lotId));
  useTitle(t("stops.title"));
  return (
    <Page>
      <PageHead title={t("stops.title")} lead={lot.data && <LotTitle lot={lot.data} />}>
        <Link to="/lots/$lotId" params={{ lotId }} className="button button-small">
          {t("stops.back")}
        </Link>
      </PageHead>
      <Gated roles={DESK_ROLES}>
        {() => {
          if (lot.data) return <Content lot={lot.data} />;
          return lot.error ? <ProblemNote error={lot.error} onRetry={() => void lot.refetch()} /> : <Waiting />;
        }}
      </Gated>
    </Page>
  );
}

function Content({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const judge = hasRole(useSession(), "judge");
  const stops = useQuery(stopsQuery(lot.id));
  if (stops.data === undefined) return stops.error ? <ProblemNote error={stops.error} onRetry={() => void stops.refetch()} /> : <Waiting />;
  const inForce = stops.data.find((stop) => stop.inForce);
  return (
    <>
      <Card title={t("stops.history")} lead={t("stops.lead")}>
        {stops.data.length === 0 && <p>{t("stops.none")}</p>}
        {stops.data.map((stop) => (
          <StopNotice key={stop.id} stop={stop} />
        ))}
      </Card>
      <ClocksCard of={lot.id} />
      <ObjectionDesk lot={lot} />
      {inForce !== undefined && <Card title={t("stops.resumption")}>{judge ? <EndStop stop={inForce} /> : <p className="note note-wait">{t("stops.byJudge")}</p>}</Card>}
      {inForce?.kind !== "WITHDRAWAL" && <Card title={t("stops.form")}>{judge ? <StopForm lot={lot} /> : <p className="note note-wait">{t("stops.byJudge")}</p>}</Card>}
    </>
  );
}
