import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Empty } from "@/components/Empty";
import { Waiting } from "@/components/Gated";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { Unfold } from "@/components/Unfold";
import type { Plan, Pool } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import css from "./Funds.module.css";
import { PlanForm } from "./PlanForm";
import { plansQuery } from "./queries";

/** The plans of a pool, newest first, and the form of the maker. */
export function Plans({ pool }: { pool: Pool }) {
  const { t } = useTranslation();
  const finance = hasRole(useSession(), "finance");
  const plans = useQuery(plansQuery(pool.poolId));
  const allotted = (plans.data ?? []).filter(({ state }) => state === "ALLOTTED").map(({ round }) => round);
  return (
    <Card title={t("plan.list")} lead={t("plan.lead")}>
      {plans.error && <ProblemNote error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.isPending && <Waiting heights={["4rem"]} />}
      {plans.data?.length === 0 && <Empty title={t("plan.noneTitle")} text={t(finance ? "plan.noneFinance" : "plan.noneOther")} />}
      <ul className={css.rows}>
        {plans.data?.map((plan) => (
          <li key={plan.planId}>
            <Row plan={plan} />
          </li>
        ))}
      </ul>
      {finance && plans.data !== undefined && <Unfold label={t("plan.make")}>{(close) => <PlanForm pool={pool} round={Math.max(0, ...allotted) + 1} onMade={close} />}</Unfold>}
    </Card>
  );
}

function Row({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <div>
        <h3>
          <Link to="/funds/plans/$planId" params={{ planId: plan.planId }}>
            {t("plan.round", { round: plan.round })}
          </Link>
        </h3>
        <p className="small soft">{formatDateTime(plan.madeAt, language)}</p>
      </div>
      <p className="small" data-plan={plan.state}>
        {t(`planState.${plan.state}`)}
      </p>
      <p>
        <Money fen={plan.allottedFen} />
      </p>
    </>
  );
}
