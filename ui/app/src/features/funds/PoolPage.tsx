import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Gated, Waiting } from "@/components/Gated";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import { PAYOUT_BASE, type Pool } from "@/lib/api/client";
import { FUND_ROLES, hasRole, useSession } from "@/lib/session/session";
import { ClaimUploading } from "./ClaimUploading";
import { Forfeits } from "./Forfeits";
import { Halts } from "./Halts";
import { HeldPrices } from "./HeldPrices";
import { Plans } from "./Plans";
import { PoolCard } from "./PoolCard";
import { PoolIncidents } from "./PoolIncidents";
import { INCIDENT_ROLES, PLAN_ROLES, poolQuery } from "./queries";

const route = getRouteApi("/funds/pools/$poolId");

export function PoolPage() {
  const { t } = useTranslation();
  useTitle(t("pool.title"));
  return (
    <Page>
      <Gated roles={FUND_ROLES}>{() => <Content />}</Gated>
    </Page>
  );
}

function Content() {
  const { poolId } = route.useParams();
  const pool = useQuery(poolQuery(poolId));
  if (pool.data === undefined) return pool.error ? <ProblemNote error={pool.error} onRetry={() => void pool.refetch()} /> : <Waiting />;
  return <Found pool={pool.data} />;
}

function Found({ pool }: { pool: Pool }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <>
      <PageHead title={t("pool.title")} lead={<span lang="zh-CN">{pool.caseNo}</span>}>
        <Link to="/funds" search={{ caseNo: pool.caseNo }} className="button button-small">
          {t("funds.title")}
        </Link>
        {hasRole(session, "finance", "approver", "auditor", "supervisor") && (
          <a href={`${PAYOUT_BASE}/pools/${pool.poolId}/proof`} download={`payout-proof-${pool.poolId}.json`} className="button button-small">
            {t("pool.proof")}
          </a>
        )}
      </PageHead>
      <PoolCard pool={pool} />
      {hasRole(session, ...INCIDENT_ROLES) && <PoolIncidents pool={pool} />}
      {pool.kind === "CASE" && <HeldPrices pool={pool} />}
      {pool.kind === "CASE" && <Halts pool={pool} />}
      {pool.kind === "CASE" && <Forfeits pool={pool} />}
      {pool.kind === "CASE" && hasRole(session, "finance") && <ClaimUploading pool={pool} />}
      {pool.kind === "CASE" && hasRole(session, ...PLAN_ROLES) && <Plans pool={pool} />}
      <p className="small soft">{t("pool.proofHint")}</p>
    </>
  );
}
