import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { LotTitle } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { isClosed, phaseAt } from "@/components/phase";
import { ProblemNote } from "@/components/ProblemNote";
import { StateBadge } from "@/components/StateBadge";
import { useStep } from "@/components/useStep";
import { auction, type LotSummary } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { useServerNow } from "@/lib/clock/serverClock";
import { hasRole, useSession } from "@/lib/session/session";
import css from "./CourtDeskPage.module.css";

const REASON_LEAST = 4;

export function LotRow({ lot }: { lot: LotSummary }) {
  const { t } = useTranslation();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const phase = phaseAt(lot, useServerNow());
  const closed = isClosed(phase);
  const isJudge = hasRole(session, "judge");
  const resumption = useStep(() => dataOf(auction.POST("/lots/{lotId}/resumption", { params: { path: { lotId: lot.id } } })));
  return (
    <div>
      <div className={css.row}>
        <div>
          <p>
            <StateBadge phase={phase} />
          </p>
          <Link to="/lots/$lotId" params={{ lotId: lot.id }}>
            <LotTitle lot={lot} />
          </Link>
        </div>
        <p className={css.price}>
          <Money fen={lot.priceFen ?? lot.startPriceFen} />
        </p>
        <div className={css.tools}>
          <Link to={closed ? "/lots/$lotId/result" : "/lots/$lotId/room"} params={{ lotId: lot.id }} className="button button-small">
            {t(closed ? "lot.result" : "lot.room")}
          </Link>
          {phase === "CLOSED_SOLD" && (
            <Link to="/court/lots/$lotId/sale" params={{ lotId: lot.id }} className="button button-small">
              {t("sale.handle")}
            </Link>
          )}
          {!closed && (
            <Link to="/court/lots/$lotId/stop" params={{ lotId: lot.id }} className="button button-small">
              {t("stops.handle")}
            </Link>
          )}
          {isJudge && !closed && lot.state !== "PAUSED" && (
            <button type="button" className="button button-small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {t("desk.pause")}
            </button>
          )}
          {isJudge && lot.state === "PAUSED" && (
            <button type="button" className="button button-small button-main" disabled={resumption.isPending} onClick={() => resumption.mutate()}>
              {t("desk.resume")}
            </button>
          )}
        </div>
      </div>
      {asking && <PauseForm lotId={lot.id} onDone={() => setAsking(false)} />}
      <p role="status" className="small">
        {resumption.isSuccess && t("desk.resumedNow")}
      </p>
      {resumption.error && <ProblemNote error={resumption.error} />}
    </div>
  );
}

function PauseForm({ lotId, onDone }: { lotId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState("");
  const [short, setShort] = useState(false);
  const pause = useStep(() => dataOf(auction.POST("/lots/{lotId}/pause", { params: { path: { lotId } }, body: { reason: reason.trim() } })));
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const tooShort = reason.trim().length < REASON_LEAST;
    setShort(tooShort);
    if (!tooShort) pause.mutate(undefined, { onSuccess: onDone });
  };
  return (
    <form className={css.pause} onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={id}>{t("desk.pauseReason")}</label>
        <input id={id} className="input" value={reason} maxLength={500} aria-invalid={short} aria-describedby={`${id}-hint ${id}-fault`} onChange={(event) => setReason(event.target.value)} />
        <p id={`${id}-hint`} className="field-hint">
          {t("desk.pauseHint")}
        </p>
        <p id={`${id}-fault`} role="alert" className="field-error">
          {short && t("desk.pauseShort")}
        </p>
      </div>
      <div className="row">
        <button type="submit" className="button button-main" disabled={pause.isPending}>
          {t("desk.confirmPause")}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t("desk.cancel")}
        </button>
      </div>
      {pause.error && <ProblemNote error={pause.error} />}
    </form>
  );
}
