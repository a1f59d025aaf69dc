import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isClosed, type Phase } from "@/components/phase";
import type { LiveState, Lot, Paddle } from "@/lib/api/client";
import type { ShownBid } from "@/lib/live/useLiveLot";
import { editableYuan, formatYuan, parseYuan } from "@/lib/money/money";
import { AmountField } from "./AmountField";
import { faultOf, isSurprising, type Steps } from "./amounts";
import { BidOutcome } from "./BidOutcome";
import css from "./BidPanel.module.css";
import { OwnStanding } from "./OwnStanding";
import { useBidDesk, useTypedAmount } from "./useBidDesk";

interface Props {
  lot: Lot;
  state: LiveState;
  phase: Phase;
  paddle: Paddle;
  subject: string;
  bids: readonly ShownBid[];
  refresh: () => void;
}

export function BidPanel({ lot, state, phase, paddle, subject, bids, refresh }: Props) {
  const { t } = useTranslation();
  const { desk, progress } = useBidDesk(lot.id, subject);
  const [typed, setTyped] = useTypedAmount(lot.id);
  const [confirming, setConfirming] = useState<"far" | "moved">();
  const [faultShown, setFaultShown] = useState(false);
  const steps: Steps = { startFen: lot.startPriceFen, incrementFen: lot.incrementFen, minimumFen: state.minimumFen };
  const shown = typed ?? editableYuan(state.minimumFen);
  const fen = parseYuan(shown);
  const fault = faultOf(fen, steps);
  const justMoved = useJustMoved(state.minimumFen);
  const busy = progress.phase === "sending" || progress.phase === "unknown";
  const leads = state.leader === paddle.paddle;

  useEffect(() => {
    if (progress.phase === "recorded") setTyped(undefined);
    if (progress.phase !== "idle" && progress.phase !== "sending") refresh();
    // Once for each new outcome; the callbacks change with every render and do not matter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [progress]);

  const change = (text: string | undefined): void => {
    setTyped(text);
    setConfirming(undefined);
    setFaultShown(false);
    desk.dismiss();
  };
  const send = (amountFen: number): void => {
    setConfirming(undefined);
    desk.submit(amountFen, state.epoch);
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (fen === undefined || fault !== undefined) return setFaultShown(true);
    if (isSurprising(fen, steps)) return setConfirming("far");
    if (typed === undefined && justMoved()) return setConfirming("moved");
    send(fen);
  };

  if (isClosed(phase)) return <OwnStanding state={state} phase={phase} paddle={paddle.paddle} bids={bids} lotId={lot.id} />;
  const open = phase === "OPEN";
  const mayMatch = open && paddle.rank > 0 && state.priceFen !== undefined && !leads;
  return (
    <section className={`card ${css.panel}`} aria-label={t("room.title")}>
      <p className={css.paddle}>
        <span className="soft">{t("room.yourPaddle")}</span> <strong className="figures">{paddle.paddle}</strong>
        {paddle.rank > 0 && <span className={css.rank}>{t("room.rank", { rank: paddle.rank })}</span>}
      </p>
      <OwnStanding state={state} phase={phase} paddle={paddle.paddle} bids={bids} lotId={lot.id} />
      <form onSubmit={submit} noValidate className="stack">
        <AmountField text={shown} steps={steps} fault={faultShown ? fault : undefined} onChange={change} />
        {confirming !== undefined && fen !== undefined ? (
          <div className="note note-wait stack" role="alert">
            <p>{confirming === "far" ? t("room.confirmFar", { above: formatYuan(fen - state.minimumFen) }) : t("room.confirmMoved", { minimum: formatYuan(fen) })}</p>
            <div className="row">
              <button type="button" className="button button-main" onClick={() => send(fen)}>
                {t("room.confirm", { amount: formatYuan(fen) })}
              </button>
              <button type="button" className="button" onClick={() => setConfirming(undefined)}>
                {t("room.edit")}
              </button>
            </div>
          </div>
        ) : (
          <button type="submit" className={`button button-main ${css.bid}`} aria-disabled={!open || busy || leads} onClick={(event) => (!open || busy || leads) && event.preventDefault()}>
            {t("room.bid", { amount: fen === undefined ? "" : formatYuan(fen) })}
          </button>
        )}
        {mayMatch && (
          <div className="stack">
            <button type="button" className={`button ${css.bid}`} aria-disabled={busy} onClick={() => !busy && send(state.priceFen ?? 0)}>
              {t("room.match", { amount: formatYuan(state.priceFen ?? 0) })}
            </button>
            <p className="field-hint">{t("room.matchHint", { rule: "法释〔2016〕18号第二十一条" })}</p>
          </div>
        )}
        {!open && <p className="field-hint">{t(phase === "PAUSED" ? "room.paused" : phase === "CLOSING" ? "room.closing" : phase === "OPENING" ? "room.opening" : "room.waitOpen")}</p>}
      </form>
      <BidOutcome progress={progress} desk={desk} lotId={lot.id} />
    </section>
  );
}

/** A hand that is on its way to the button cannot take in an amount that changes under it. */
const REACTION_MS = 600;

/** Says whether the offered amount changed so recently that a click may have meant the one before. */
function useJustMoved(fen: number): () => boolean {
  const moved = useRef({ fen, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (moved.current.fen !== fen) moved.current = { fen, at: performance.now() };
  }, [fen]);
  return () => performance.now() - moved.current.at < REACTION_MS;
}
