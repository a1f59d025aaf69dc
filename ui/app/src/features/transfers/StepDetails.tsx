import { useTranslation } from "react-i18next";
import type { TransferStep } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDateTime, timeLeft } from "@/lib/format/dates";
import { useLanguage, useWords } from "@/lib/i18n/i18n";
import css from "./Tracker.module.css";

/** Who holds a step and since when, what comes next, and the bureau's three different times. */
export function StepDetails({ step }: { step: TransferStep }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const now = useServerNow(5_000);
  const done = step.state === "ENTERED";
  const { days, clock } = timeLeft(now, Date.parse(step.since));
  const times = [
    ["received", step.receivedAt],
    ["accepted", step.acceptedAt],
    ["entered", step.enteredAt],
  ] as const;
  return (
    <>
      <p className="small">
        {t(`stepState.${step.state}`)}
        {!done && step.state !== "BLOCKED" && (
          <>
            {" · "}
            {t("transfer.holder", { who: t(`holder.${step.holder}`) })} · <span className="figures">{t("transfer.since", { time: `${days > 0 ? t("time.days", { count: days }) : ""} ${clock}`.trim() })}</span>
          </>
        )}
      </p>
      {!done && (
        <p className="small">
          {t("transfer.next")} {t(`next.${step.next}`)}
          {step.waitingUntil !== undefined && <span className="soft"> ({t("transfer.until", { at: formatDateTime(step.waitingUntil, language) })})</span>}
        </p>
      )}
      {times.some(([, at]) => at !== undefined) && (
        <dl className={css.times}>
          {times.map(([name, at]) =>
            at === undefined ? null : (
              <div key={name}>
                <dt className="soft">{t(`transfer.${name}`)}</dt>
                <dd className="figures">{formatDateTime(at, language)}</dd>
              </div>
            ),
          )}
        </dl>
      )}
      {step.entryNo !== undefined && (
        <p className="small">
          {t("transfer.entryNo")} <span className="mono">{step.entryNo}</span>
        </p>
      )}
      {step.defects.length > 0 && (
        <div className="note note-act">
          <p>
            <strong>{t("transfer.defects", { count: step.defects.length })}</strong>
          </p>
          <ul>
            {step.defects.map((defect, index) => (
              <li key={index} data-defect={defect.code}>
                {words(`defect.${defect.code}`, defect.text)} <span className="soft small">{defect.code}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
