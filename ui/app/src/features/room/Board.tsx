import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { Money } from "@/components/Money";
import { isClosed, type Phase } from "@/components/phase";
import { StateBadge } from "@/components/StateBadge";
import type { LiveState, Lot } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatClock, formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./Board.module.css";

interface Props {
  lot: Lot;
  state: LiveState;
  phase: Phase;
  mine: string | undefined;
  extendedTo: string | undefined;
}

/** The two things that everything in the room is about: how long, and how much. */
export function Board({ lot, state, phase, mine, extendedTo }: Props) {
  const { t } = useTranslation();
  return (
    <section className={`${css.board} on-ink`}>
      <div className={css.cell}>
        <Clock lot={lot} state={state} phase={phase} />
        {extendedTo !== undefined && <p className={css.extended}>{t("room.extended", { at: formatClock(extendedTo) })}</p>}
      </div>
      <div className={`${css.cell} ${css.priceCell}`}>
        <p className={css.label}>{t(state.priceFen === undefined ? "money.start" : phase === "CLOSED_SOLD" ? "money.final" : "money.current")}</p>
        <p className={css.price} data-testid="price">
          <Money fen={state.priceFen ?? lot.startPriceFen} emphasis />
        </p>
        <p className={css.leader}>
          {state.leader === undefined ? (
            t("room.noLeader")
          ) : (
            <>
              <span className={`figures ${css.paddle} ${state.leader === mine ? css.mine : ""}`}>{state.leader === mine ? t("room.you") : state.leader}</span> {t(phase === "CLOSED_SOLD" ? "room.winner" : "room.leader")}
            </>
          )}
        </p>
      </div>
    </section>
  );
}

function Clock({ lot, state, phase }: Pick<Props, "lot" | "state" | "phase">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  if (isClosed(phase)) {
    return (
      <>
        <p className={css.label}>{formatDateTime(state.endAt, language)}</p>
        <p className={css.word}>{t(phase === "CLOSED_SOLD" ? "room.closedSold" : "room.closedUnsold")}</p>
        <p>
          <Link to="/lots/$lotId/result" params={{ lotId: lot.id }} className={css.link}>
            {t("room.toResult")}
          </Link>
        </p>
      </>
    );
  }
  if (phase === "PAUSED" || phase === "CLOSING") {
    return (
      <>
        <p>
          <StateBadge phase={phase} />
        </p>
        <p className={css.word}>{t(phase === "PAUSED" ? "room.paused" : "room.closing")}</p>
        {state.pauseReason !== undefined && <p className={css.reason}>{t("room.pausedReason", { reason: state.pauseReason })}</p>}
        {phase === "PAUSED" && <p className={css.label}>{t("room.pausedArticle")}</p>}
      </>
    );
  }
  const resumes = phase === "RESUMING";
  const opens = phase === "ANNOUNCED" || phase === "OPENING";
  const to = resumes ? (state.resumesAt ?? state.opensAt) : opens ? state.opensAt : state.endAt;
  const isLast = phase === "OPEN" && Date.parse(to) - now <= Math.max(lot.windowMs, 10_000);
  return (
    <>
      <p className={css.label}>{t(resumes ? "time.toResume" : opens ? "time.toOpen" : "time.toEnd")}</p>
      <p className={`${css.clock} ${isLast ? css.last : ""}`}>
        <Countdown to={to} />
      </p>
      <p className={`${css.label} figures`}>{formatDateTime(to, language)}</p>
    </>
  );
}
