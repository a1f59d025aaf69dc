import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { useCourtName } from "@/components/LotTitle";
import type { Clock } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDateTime, timeLeft } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./Clocks.module.css";
import { elapsed } from "./lights";

const OF_SALE: readonly Clock["kind"][] = ["DEPOSITS", "BALANCE", "APPROVAL", "RULING", "VACATE", "HANDOVER"];
const OF_STOP: readonly Clock["kind"][] = ["STOP_TERM", "RESUME", "OBJECTION"];

interface Props {
  clock: Clock;
  /** Says the court's name as well. */
  court?: boolean;
  /** Says what it is of; not on the page of that very thing. */
  subject?: boolean;
}

/** One clock: what is waited for, how much of its time has gone, and when it is late. */
export function ClockRow({ clock, court = false, subject = true }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const courtName = useCourtName();
  const gone = elapsed(clock, useServerNow());
  return (
    <li className={css.clock} data-light={clock.light} data-kind={clock.kind}>
      <div>
        <p>
          <strong>{t(`clocks.kind.${clock.kind}`)}</strong>
        </p>
        {subject && (
          <p>
            <Subject clock={clock} />
          </p>
        )}
        {subject && (
          <p className="soft small" lang="zh-CN">
            <Link to="/court/cases/$caseId" params={{ caseId: clock.caseId }}>
              {clock.caseNumber}
            </Link>
            {court && ` · ${courtName(clock.court)}`}
          </p>
        )}
        <p className="soft small" lang="zh-CN">
          {clock.article}
        </p>
      </div>
      <div className={css.time}>
        <p className={css.light}>{t(`clocks.light.${clock.until === undefined ? "NO_DAY" : clock.light}`)}</p>
        {clock.until !== undefined && (
          <>
            <p className="figures">{clock.light === "RED" ? <LateBy until={clock.until} /> : <Countdown to={clock.until} />}</p>
            <div className={css.bar} aria-hidden>
              <span style={{ inlineSize: `${(gone ?? 0) * 100}%` }} />
            </div>
            <p className="soft small figures">{t("clocks.until", { at: formatDateTime(clock.until, language) })}</p>
          </>
        )}
        {clock.until === undefined && <p className="soft small figures">{t("clocks.since", { at: formatDateTime(clock.since, language) })}</p>}
      </div>
    </li>
  );
}

function LateBy({ until }: { until: string }) {
  const { t } = useTranslation();
  const { days, clock } = timeLeft(useServerNow(), Date.parse(until));
  return <>{t("clocks.lateBy", { time: days > 0 ? `${t("time.days", { count: days })} ${clock}` : clock })}</>;
}

/** What it is of, with the way to where it is done. */
function Subject({ clock }: { clock: Clock }) {
  const language = useLanguage();
  const title = language === "en" ? clock.titleEn : clock.title;
  const { kind, lotId, propertyId, caseId } = clock;
  if (lotId !== undefined && OF_SALE.includes(kind)) return <Link to="/court/lots/$lotId/sale" params={{ lotId }}>{title}</Link>;
  if (lotId !== undefined && OF_STOP.includes(kind)) return <Link to="/court/lots/$lotId/stop" params={{ lotId }}>{title}</Link>;
  if (propertyId !== undefined) return <Link to="/court/properties/$propertyId" params={{ propertyId }}>{title}</Link>;
  return <Link to="/court/cases/$caseId" params={{ caseId }}>{title}</Link>;
}
