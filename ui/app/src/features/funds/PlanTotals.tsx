import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { MoneyInWords } from "@/components/MoneyInWords";
import type { Plan } from "@/lib/api/client";
import css from "./Funds.module.css";

/** What a plan shares out, and the two hashes that an approval signs. */
export function PlanTotals({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <Card title={t("plan.totals")} lead={t("plan.totalsLead")}>
      <FactList>
        {(["poolFen", "costsFen", "heldFen", "allottedFen", "surplusFen"] as const).map((name) => (
          <Fact key={name} name={t(`planSum.${name}`)}>
            <MoneyInWords fen={Math.max(0, plan[name])} />
          </Fact>
        ))}
        <Fact name={t("plan.lines")}>
          <span className="figures">{t("plan.linesValue", { lines: plan.lines, paid: plan.paidLines })}</span>
        </Fact>
      </FactList>
      <h3>{t("plan.planHash")}</h3>
      <p className={`mono ${css.hash}`} data-testid="plan-hash">
        {plan.planHash}
      </p>
      <p className="small soft">{t("plan.planHashText")}</p>
      <h3>{t("plan.batchHash")}</h3>
      <p className={`mono ${css.hash}`} data-testid="batch-hash">
        {plan.batchHash}
      </p>
      <p className="small soft">{t("plan.batchHashText")}</p>
    </Card>
  );
}
