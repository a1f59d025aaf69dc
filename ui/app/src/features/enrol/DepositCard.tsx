import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import { PayTo } from "@/components/PayTo";
import { Skeleton } from "@/components/Skeleton";
import type { Enrolment, Lot } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./DepositCard.module.css";

const PAYABLE = new Set(["AWAITING_DEPOSIT"]);

/** Where an enrolment stands: what to pay, that it came, the paddle, or why it does not count. */
export function DepositCard({ lot, enrolment }: { lot: Lot; enrolment: Enrolment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state } = enrolment;
  return (
    <Card title={t("enrol.standing")} lead={t("enrol.secret")}>
      <Steps enrolment={enrolment} />
      <div role="status" aria-live="polite" className={`note ${TONES[state]}`} data-enrolment={state}>
        <p>
          <strong>{t(`enrolment.${state}`)}</strong>
        </p>
        <p className="small">{t(`enrolmentText.${state}`)}</p>
      </div>
      {PAYABLE.has(state) && (enrolment.virtualNo === undefined ? <NoNumberYet /> : <PayTo virtualNo={enrolment.virtualNo} fen={enrolment.depositFen} reference={lot.caseNumber} />)}
      <FactList>
        {PAYABLE.has(state) && (
          <Fact name={t("enrol.payUntil")}>
            {formatDateTime(enrolment.payUntil, language)} (<Countdown to={enrolment.payUntil} />)
          </Fact>
        )}
        {enrolment.paddle !== undefined && (
          <Fact name={t("mine.paddle")}>
            <strong className={css.paddle} data-testid="paddle">
              {enrolment.paddle}
            </strong>
          </Fact>
        )}
        {enrolment.rank !== undefined && enrolment.rank > 0 && <Fact name={t("lot.preemption")}>{t("room.rank", { rank: enrolment.rank })}</Fact>}
        {enrolment.arrivedFen !== undefined && enrolment.arrivedFen > 0 && (
          <Fact name={t("enrol.arrived")}>
            <Money fen={enrolment.arrivedFen} /> {enrolment.arrivedAt !== undefined && <span className="soft small">{formatDateTime(enrolment.arrivedAt, language)}</span>}
          </Fact>
        )}
        {enrolment.releaseBy !== undefined && (
          <Fact name={t("enrol.releaseBy")}>
            {formatDateTime(enrolment.releaseBy, language)} (<Countdown to={enrolment.releaseBy} />)
          </Fact>
        )}
        {enrolment.confirmed !== undefined && <Fact name={t("parties.confirmation")}>{t(`parties.confirmed.${enrolment.confirmed}`)}</Fact>}
        {enrolment.confirmBy !== undefined && <Fact name={t("parties.confirmBy")}>{formatDateTime(enrolment.confirmBy, language)}</Fact>}
        {enrolment.claimFen !== undefined && (
          <Fact name={t("enrol.counted")}>
            <Money fen={enrolment.claimFen} />
          </Fact>
        )}
        <Fact name={t("enrol.eligibility")}>{t(`eligibility.${enrolment.eligibility}`)}</Fact>
        <Fact name={t("enrol.service")}>{t(enrolment.eServiceConsent ? "enrol.consented" : "enrol.notConsented")}</Fact>
      </FactList>
      {state === "QUALIFIED" && (
        <p>
          <Link to="/lots/$lotId/room" params={{ lotId: lot.id }} className="button button-main">
            {t("lot.room")}
          </Link>
        </p>
      )}
      {state === "WON" && (
        <p>
          <Link to="/lots/$lotId/result" params={{ lotId: lot.id }} className="button button-main">
            {t("lot.result")}
          </Link>
        </p>
      )}
    </Card>
  );
}

const TONES: Record<Enrolment["state"], string> = {
  AWAITING_DEPOSIT: "note-wait",
  QUALIFIED: "note-good",
  DEPOSIT_WRONG: "note-act",
  DEPOSIT_LATE: "note-act",
  REFUNDING: "note-wait",
  REFUNDED: "note-good",
  WON: "note-good",
  EXPIRED: "",
  ADMITTING: "note-wait",
  OVER: "",
  AWAITING_COURT: "note-wait",
  NOT_CONFIRMED: "note-act",
};

function NoNumberYet() {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="small">{t("enrol.noNumber")}</p>
      <Skeleton height="8rem" />
    </div>
  );
}

/** Enrolled, paid, qualified: how far it is. */
function Steps({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useTranslation();
  const done = enrolment.paddle !== undefined ? 3 : enrolment.depositFen === 0 || (enrolment.arrivedFen ?? 0) > 0 ? 2 : 1;
  return (
    <ol className={css.steps}>
      {(["enrolled", "paid", "qualified"] as const).map((step, index) => (
        <li key={step} className={index < done ? css.done : css.open} aria-current={index === done ? "step" : undefined}>
          {t(`enrol.step.${step}`)}
          {index < done && <span className="visually-hidden"> {t("form.done")}</span>}
        </li>
      ))}
    </ol>
  );
}
