import { useTranslation } from "react-i18next";
import { Money } from "@/components/Money";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import type { MoneyDecision, MoneyDecisionApproval } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";

interface Props {
  decisions: readonly MoneyDecision[];
  approve: (approval: MoneyDecisionApproval) => Promise<unknown>;
}

/** What was proposed and decided, and the approval of what waits, by another person. */
export function MoneyDecisions({ decisions, approve }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const waiting = decisions.find(({ approvedAt }) => approvedAt === undefined);
  if (decisions.length === 0) return null;
  return (
    <>
      <ol className="stack">
        {decisions.map((one) => (
          <li key={one.proposedAt} className="small">
            <strong>{t(`moneyDecision.${one.choice}`)}</strong> <Money fen={one.fen} /> · {one.reason} · {t("forfeit.proposedBy", { by: one.proposedBy })} ·{" "}
            {one.approvedAt === undefined ? t("forfeit.waits") : t("moneyDecision.approvedBy", { by: one.approvedBy ?? "", at: formatDateTime(one.approvedAt, language) })}
          </li>
        ))}
      </ol>
      {waiting !== undefined && hasRole(session, "approver") && <Approving waiting={waiting} approve={approve} />}
    </>
  );
}

function Approving({ waiting, approve }: { waiting: MoneyDecision; approve: Props["approve"] }) {
  const { t } = useTranslation();
  const approving = useStep(() => approve({ decision: waiting.choice, fen: waiting.fen }));
  return (
    <>
      <p>
        <button type="button" className="button button-main" disabled={approving.isPending} onClick={() => approving.mutate()}>
          {t("forfeit.approve", { use: t(`moneyDecision.${waiting.choice}`) })}
        </button>
      </p>
      {approving.error && <Refused error={approving.error} />}
    </>
  );
}
