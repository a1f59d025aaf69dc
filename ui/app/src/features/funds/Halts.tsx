import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { MoneyInWords } from "@/components/MoneyInWords";
import { payout, type PayoutHalt, type Pool } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { MoneyDecisionForm } from "./MoneyDecisionForm";
import { MoneyDecisions } from "./MoneyDecisions";
import { haltsQuery } from "./queries";

/** Payments that were not sent when a sale of the case was undone: two people release or cancel them. */
export function Halts({ pool }: { pool: Pool }) {
  const { t } = useTranslation();
  const halts = useQuery(haltsQuery(pool.poolId));
  if (halts.data === undefined || halts.data.length === 0) return null;
  return (
    <Card title={t("halt.title")} lead={t("halt.lead")}>
      {halts.data.map((halt) => (
        <One key={halt.haltId} halt={halt} />
      ))}
    </Card>
  );
}

function One({ halt }: { halt: PayoutHalt }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const path = { poolId: halt.poolId, haltId: halt.haltId };
  return (
    <section className="stack" aria-label={t("halt.of", { lot: halt.lotId.slice(0, 8) })}>
      <FactList>
        <Fact name={t("halt.payments")}>
          <span className="figures">{halt.lines}</span>
        </Fact>
        <Fact name={t("halt.sum")}>
          <MoneyInWords fen={halt.fen} />
        </Fact>
        <Fact name={t("halt.since")}>{formatDateTime(halt.haltedAt, language)}</Fact>
        <Fact name={t("halt.state")}>{t(halt.ended === undefined ? "halt.stands" : `halt.${halt.ended}`)}</Fact>
      </FactList>
      {hasRole(session, "finance", "approver", "auditor") && (
        <p>
          <Link to="/funds/batches/$batchId" params={{ batchId: halt.batchId }} className="button button-small">
            {t("halt.batch")}
          </Link>
        </p>
      )}
      <MoneyDecisions decisions={halt.decisions} approve={(body) => dataOf(payout.POST("/pools/{poolId}/halts/{haltId}/decision/approval", { params: { path }, body }))} />
      {halt.ended === undefined && hasRole(session, "finance") && (
        <MoneyDecisionForm
          label={t("halt.propose")}
          choices={["CANCEL", "RELEASE"]}
          fen={halt.fen}
          propose={(body) => dataOf(payout.PUT("/pools/{poolId}/halts/{haltId}/decision", { params: { path }, body }))}
        />
      )}
    </section>
  );
}
