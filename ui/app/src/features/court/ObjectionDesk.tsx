import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { ProblemNote } from "@/components/ProblemNote";
import type { Lot, Objection } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { ObjectionForm } from "./ObjectionForm";
import { ObjectionRulingForm } from "./ObjectionRulingForm";
import { objectionsQuery } from "./queries";

/** What was objected to a sale, by whom, by when it is ruled on, and what it does meanwhile. For the lot's court alone. */
export function ObjectionDesk({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const session = useSession();
  const [clerk, judge] = [hasRole(session, "clerk"), hasRole(session, "judge")];
  const objections = useQuery({ ...objectionsQuery(lot.id), enabled: clerk || judge });
  const [entering, setEntering] = useState(false);
  if (!clerk && !judge) return null;
  return (
    <Card title={t("objections.title")} lead={t("objections.lead")}>
      {objections.error && <ProblemNote error={objections.error} onRetry={() => void objections.refetch()} />}
      {objections.data?.length === 0 && <p>{t("objections.none")}</p>}
      {objections.data?.map((objection) => (
        <Entry key={objection.id} objection={objection} lot={lot} judge={judge} />
      ))}
      {clerk ? (
        <p>
          <button type="button" className="button button-small" aria-expanded={entering} onClick={() => setEntering(!entering)}>
            {t("objections.receive")}
          </button>
        </p>
      ) : (
        <p className="soft small">{t("objections.byClerk")}</p>
      )}
      {clerk && entering && <ObjectionForm lotId={lot.id} onDone={() => setEntering(false)} />}
    </Card>
  );
}

function Entry({ objection, lot, judge }: { objection: Objection; lot: Lot; judge: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  const open = objection.decision === undefined;
  const late = objection.late || (open && now > Date.parse(objection.ruleBy));
  return (
    <article className="stack" data-objection={objection.kind}>
      <p>
        <strong>{t(`objections.kind.${objection.kind}`)}</strong> · {t(`objections.filer.${objection.filer}`)} <span lang="zh-CN">{objection.name}</span>
      </p>
      <p lang="zh-CN">{objection.grounds}</p>
      {open && <p className={`note ${objection.meanwhile === "MUST_STOP" ? "note-act" : "note-wait"}`}>{t(`objections.meanwhile.${objection.meanwhile}`)}</p>}
      <FactList>
        <Fact name={t("objections.receivedAt")}>{formatDateTime(objection.receivedAt, language)}</Fact>
        <Fact name={t("objections.ruleBy")}>
          {formatDateTime(objection.ruleBy, language)} {open && !late && <Countdown to={objection.ruleBy} />}
        </Fact>
        {objection.documents.map((document) => (
          <Fact key={document.sha256} name={document.title}>
            <span className="mono small">{document.sha256}</span>
          </Fact>
        ))}
        {objection.decision !== undefined && (
          <Fact name={t(`objections.decision.${objection.decision}`)}>
            <span lang="zh-CN">
              {objection.number} {objection.reason}
            </span>
          </Fact>
        )}
      </FactList>
      {late && (
        <p className="note note-act" role="alert">
          {t("objections.late")}
        </p>
      )}
      {objection.decision === "UPHELD" && <p className="note">{t("objections.upheld")}</p>}
      {open && judge && <ObjectionRulingForm objection={objection} caseNo={lot.caseNumber} />}
    </article>
  );
}
