import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Unfold } from "@/components/Unfold";
import type { Decision, Property } from "@/lib/api/client";
import { formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { DecisionForm } from "./DecisionForm";

/** What the panel (合议庭) decided, newest first, and the judge's form for a new decision. */
export function DecisionSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const judge = hasRole(useSession(), "judge");
  return (
    <Card title={t("decision.title")} lead={t("decision.lead")}>
      {property.decisions.length === 0 && <p className="note note-wait">{t(judge ? "decision.noneJudge" : "decision.none")}</p>}
      {property.decisions.map((decision) => (
        <Shown key={decision.id} decision={decision} />
      ))}
      {judge && property.changeable && <Unfold label={t("decision.record")}>{(close) => <DecisionForm property={property} onDone={close} />}</Unfold>}
    </Card>
  );
}

function Shown({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <article className="stack" data-decision={decision.id}>
      <h3>{t("decision.on", { at: formatDate(decision.decidedOn, language) })}</h3>
      <FactList>
        <Fact name={t("money.start")}>
          <MoneyInWords fen={decision.startPriceFen} />
        </Fact>
        <Fact name={t("money.increment")}>
          <MoneyInWords fen={decision.incrementFen} />
        </Fact>
        <Fact name={t("money.deposit")}>
          <MoneyInWords fen={decision.depositFen} />
        </Fact>
        {decision.estimate !== undefined && (
          <Fact name={t("surplus.comesFirst")}>
            <MoneyInWords fen={decision.estimate.priorityFen + decision.estimate.costsFen} />
          </Fact>
        )}
        <Fact name={t("decision.panel")}>
          <span lang="zh-CN">{decision.panel.join("、")}</span>
        </Fact>
        <Fact name={t("lot.preemption")}>{decision.preemption.length === 0 ? t("fact.none") : decision.preemption.map(({ name, rank }) => `${name} (${t("room.rank", { rank })})`).join("; ")}</Fact>
      </FactList>
    </article>
  );
}
