import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Gated, Waiting } from "@/components/Gated";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import type { Plan } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { ApproveStep } from "./ApproveStep";
import { PlanTiers } from "./PlanTiers";
import { PlanTotals } from "./PlanTotals";
import { BATCH_ROLES, PLAN_ROLES, planQuery } from "./queries";
import { SubmitStep } from "./SubmitStep";

const route = getRouteApi("/funds/plans/$planId");

export function PlanPage() {
  const { t } = useTranslation();
  useTitle(t("plan.title"));
  return (
    <Page>
      <Gated roles={PLAN_ROLES}>{() => <Content />}</Gated>
    </Page>
  );
}

function Content() {
  const { planId } = route.useParams();
  const plan = useQuery(planQuery(planId));
  if (plan.data === undefined) return plan.error ? <ProblemNote error={plan.error} onRetry={() => void plan.refetch()} /> : <Waiting />;
  return <Found plan={plan.data} />;
}

function Found({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  return (
    <>
      <PageHead title={t("plan.titleRound", { round: plan.round })} lead={`${t(`planState.${plan.state}`)} · ${formatDateTime(plan.madeAt, language)}`}>
        <Link to="/funds/pools/$poolId" params={{ poolId: plan.poolId }} className="button button-small">
          {t("pool.title")}
        </Link>
        {plan.batchId !== undefined && hasRole(session, ...BATCH_ROLES) && (
          <Link to="/funds/batches/$batchId" params={{ batchId: plan.batchId }} className="button button-main">
            {t("batch.open")}
          </Link>
        )}
      </PageHead>
      <p className="note" role="status" data-plan={plan.state}>
        {t(`planText.${plan.state}`)}
      </p>
      <PlanTotals plan={plan} />
      <PlanTiers plan={plan} />
      {plan.state === "DRAFT" && hasRole(session, "finance") && <SubmitStep plan={plan} />}
      {plan.state === "SUBMITTED" && hasRole(session, "approver") && <ApproveStep plan={plan} />}
    </>
  );
}
