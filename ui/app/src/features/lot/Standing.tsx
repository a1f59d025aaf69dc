import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { Money } from "@/components/Money";
import { isClosed, type Phase } from "@/components/phase";
import type { LiveState, Lot } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { enrolmentQuery } from "@/lib/lots/lots";
import { inFinancialCharacters } from "@/lib/money/money";
import { hasRole, useSession } from "@/lib/session/session";
import { RemindMe } from "./RemindMe";
import css from "./Standing.module.css";

interface Props {
  lot: Lot;
  state: LiveState;
  phase: Phase;
}

/** What the lot stands at and what can be done now. */
export function Standing({ lot, state, phase }: Props) {
  const { t } = useTranslation();
  const closed = isClosed(phase);
  const fen = state.priceFen ?? lot.startPriceFen;
  const label = state.priceFen === undefined ? "money.start" : phase === "CLOSED_SOLD" ? "money.final" : "money.current";
  return (
    <section className={`card ${css.standing}`}>
      <div>
        <p className={css.label}>{t(label)}</p>
        <p className={css.price}>
          <Money fen={fen} emphasis />
        </p>
        <p className="soft small" lang="zh-CN">
          {inFinancialCharacters(fen)}
        </p>
      </div>
      <Clock state={state} phase={phase} />
      <dl className={css.figures}>
        {lot.appraisalFen !== undefined && <Figure label={t("money.appraisal")} fen={lot.appraisalFen} />}
        <Figure label={t("money.start")} fen={lot.startPriceFen} />
        <Figure label={t("money.increment")} fen={lot.incrementFen} />
        {lot.depositFen !== undefined && <Figure label={t(lot.firstBidEndsMs === undefined ? "money.deposit" : "postAuctionSale.deposit")} fen={lot.depositFen} />}
      </dl>
      <div className={css.actions}>
        {!closed && lot.depositFen !== undefined && <EnrolLink lot={lot} />}
        <Link to={closed ? "/lots/$lotId/result" : "/lots/$lotId/room"} params={{ lotId: lot.id }} className={`button button-main ${css.main}`}>
          {t(closed ? "lot.result" : "lot.room")}
        </Link>
        {(phase === "ANNOUNCED" || phase === "OPENING") && <RemindMe lotId={lot.id} />}
        <Link to="/verify" search={{ lot: lot.id }} className="button">
          {t("lot.verify")}
        </Link>
      </div>
    </section>
  );
}

/** For whoever may still enrol, or has: the way to the enrolment. */
function EnrolLink({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const session = useSession();
  const own = useQuery(enrolmentQuery(lot.id, hasRole(session, "bidder") ? session?.subject : undefined));
  return (
    <Link to="/lots/$lotId/enrol" params={{ lotId: lot.id }} className={`button ${css.main} ${own.data === undefined ? "button-main" : ""}`}>
      {own.data === undefined ? t("enrol.button") : `${t("enrol.mine")}: ${t(`enrolment.${own.data.state}`)}`}
    </Link>
  );
}

function Clock({ state, phase }: { state: LiveState; phase: Phase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (isClosed(phase)) {
    return (
      <p className={css.when}>
        {t("time.ended")} <span className="figures">{formatDateTime(state.endAt, language)}</span>
      </p>
    );
  }
  const opens = phase === "ANNOUNCED" || phase === "OPENING";
  const resumes = phase === "RESUMING" && state.resumesAt !== undefined;
  const to = resumes ? (state.resumesAt ?? state.opensAt) : opens ? state.opensAt : state.endAt;
  const label = resumes ? "time.toResume" : opens ? "time.toOpen" : "time.toEnd";
  if (phase === "PAUSED") return <p className={css.when}>{state.pauseReason === undefined ? t("room.paused") : t("room.pausedReason", { reason: state.pauseReason })}</p>;
  return (
    <div>
      <p className={css.label}>{t(label)}</p>
      <p className={css.clock}>
        <Countdown to={to} />
      </p>
      <p className="soft small figures">{formatDateTime(to, language)}</p>
    </div>
  );
}

function Figure({ label, fen }: { label: string; fen: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Money fen={fen} />
      </dd>
    </div>
  );
}
