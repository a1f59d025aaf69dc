import { useTranslation } from "react-i18next";
import type { Stop } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { Countdown } from "./Countdown";
import { Fact, FactList } from "./FactList";

/** One paper that stopped a lot: what happened, why, by which article, and the clock that runs. */
export function StopNotice({ stop }: { stop: Stop }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const late = useIsLate(stop);
  return (
    <article className="stack" data-stop={stop.kind} data-in-force={stop.inForce}>
      <p>
        <strong lang="zh-CN">
          {stop.paper} {stop.number}
        </strong>{" "}
        <span className="soft small">{formatDate(stop.dated, language)}</span>
      </p>
      <p lang="zh-CN">{stop.reason}</p>
      <FactList>
        <Fact name={t("stops.why")}>{t(`stops.cause.${stop.cause}`)}</Fact>
        <Fact name={t("stops.article")}>
          <span lang="zh-CN">{stop.article}</span>
        </Fact>
        <Fact name={t("stops.orderedAt")}>{formatDateTime(stop.orderedAt, language)}</Fact>
        {stop.termEndsAt !== undefined && <Fact name={t("stops.termEndsAt")}>{formatDateTime(stop.termEndsAt, language)}</Fact>}
        {stop.causeGoneAt !== undefined && <Fact name={t("stops.gone")}>{`${formatDateTime(stop.causeGoneAt, language)} ${stop.causeGone ?? ""}`}</Fact>}
        {stop.releaseBy !== undefined && <Fact name={t("stops.releaseBy")}>{formatDateTime(stop.releaseBy, language)}</Fact>}
        {stop.resumeBy !== undefined && (
          <Fact name={t("stops.resumeBy")}>
            {formatDateTime(stop.resumeBy, language)} {stop.inForce && !late && <Countdown to={stop.resumeBy} />}
          </Fact>
        )}
        {stop.proofs.length > 0 && (
          <Fact name={t("stops.proofs")}>
            {stop.proofs.map((proof) => (
              <span key={proof.sha256} lang="zh-CN">
                {proof.title} <span className="mono small">{proof.sha256.slice(0, 12)}…</span>{" "}
              </span>
            ))}
          </Fact>
        )}
      </FactList>
      {late && (
        <p className="note note-act" role="alert">
          {t("stops.late")}
        </p>
      )}
      {stop.inForce && stop.stoppedAt === undefined && <p className="note note-wait">{t("stops.stopping")}</p>}
      {stop.ended !== undefined && (
        <p className="note">
          {t(`stops.ended.${stop.ended}`)}
          {stop.endedAt !== undefined && ` ${formatDateTime(stop.endedAt, language)}`} <span lang="zh-CN">{stop.endedReason}</span>
        </p>
      )}
    </article>
  );
}

/** The platform says whether it is late; between two answers the clock does. */
function useIsLate(stop: Stop): boolean {
  const now = useServerNow();
  return stop.late || (stop.inForce && stop.resumeBy !== undefined && now > Date.parse(stop.resumeBy));
}
