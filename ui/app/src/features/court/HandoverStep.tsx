import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { ProblemNote } from "@/components/ProblemNote";
import type { Handover, Sale } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { HandoverForm } from "./HandoverForm";
import { handoverQuery } from "./queries";
import { VacateForm } from "./VacateForm";

/** Handing over what was sold (SALE-27): the notice to vacate, the record, and the clock from the service on. */
export function HandoverStep({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const session = useSession();
  const served = sale.servedAt !== undefined;
  const handover = useQuery({ ...handoverQuery(sale.lotId), enabled: served });
  const open = handover.data !== undefined && handover.data.record === undefined;
  return (
    <Card title={t("handover.title")} lead={t("handover.lead")}>
      {!served && <p className="note note-wait">{t("handover.notServed")}</p>}
      {handover.error && <ProblemNote error={handover.error} onRetry={() => void handover.refetch()} />}
      {handover.data && <Shown handover={handover.data} />}
      {open && handover.data.notice === undefined && (hasRole(session, "judge") ? <VacateForm sale={sale} /> : <p className="soft small">{t("handover.byJudge")}</p>)}
      {open && (hasRole(session, "clerk") ? <HandoverForm lotId={sale.lotId} /> : <p className="soft small">{t("handover.byClerk")}</p>)}
    </Card>
  );
}

function Shown({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  const { notice, record, handOverBy } = handover;
  const late = handover.late || (record === undefined && handOverBy !== undefined && now > Date.parse(handOverBy));
  return (
    <>
      <FactList>
        {handOverBy !== undefined && (
          <Fact name={t("handover.by")}>
            {formatDateTime(handOverBy, language)} {record === undefined && !late && <Countdown to={handOverBy} />}
          </Fact>
        )}
        {notice !== undefined && (
          <Fact name={t("handover.notice")}>
            <span lang="zh-CN">
              {notice.number} {notice.reason}
            </span>{" "}
            {t("handover.vacateBy")} {formatDateTime(notice.vacateBy, language)}
          </Fact>
        )}
        {record !== undefined && (
          <>
            <Fact name={t("handover.done")}>{formatDateTime(record.heldAt, language)}</Fact>
            <Fact name={t("handover.keys")}>{record.keys}</Fact>
            {record.meters.map((meter) => (
              <Fact key={meter.kind} name={meter.kind}>
                {meter.reading}
              </Fact>
            ))}
            {record.belongings.map((thing) => (
              <Fact key={`${thing.what} ${thing.where}`} name={thing.what}>
                {thing.count} · {thing.where}
              </Fact>
            ))}
            <Fact name={t("handover.present")}>{record.present}</Fact>
          </>
        )}
      </FactList>
      {late && (
        <p className="note note-act" role="alert">
          {t("handover.late")}
        </p>
      )}
    </>
  );
}
