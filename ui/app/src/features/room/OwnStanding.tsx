import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isClosed, type Phase } from "@/components/phase";
import type { LiveState } from "@/lib/api/client";
import type { ShownBid } from "@/lib/live/useLiveLot";
import { formatYuan } from "@/lib/money/money";

interface Props {
  lotId: string;
  state: LiveState;
  phase: Phase;
  paddle: string;
  bids: readonly ShownBid[];
}

/** Whether the bidder leads, was outbid, or has won: from the log, so that it is the same after a reload. */
export function OwnStanding({ lotId, state, phase, paddle, bids }: Props) {
  const { t } = useTranslation();
  const leads = state.leader === paddle;
  const hasBid = bids.some((bid) => bid.paddle === paddle);
  if (isClosed(phase)) {
    const won = phase === "CLOSED_SOLD" && leads;
    return (
      <section className={`note ${won ? "note-good" : ""} stack`} role="status" data-standing={won ? "won" : "over"}>
        <p>
          <strong>{won ? t("room.youWon") : t(phase === "CLOSED_SOLD" ? "room.closedSold" : "room.closedUnsold")}</strong>
          {state.priceFen !== undefined && <span className="figures"> {formatYuan(state.priceFen)}</span>}
        </p>
        <p>
          <Link to="/lots/$lotId/result" params={{ lotId }} className="button button-main">
            {t("room.toResult")}
          </Link>
        </p>
      </section>
    );
  }
  if (leads) {
    return (
      <div className="note note-good" role="status" data-standing="leading">
        <p>
          <strong>{t("room.youLead")}</strong>
        </p>
        <p className="small">{t("room.leadText")}</p>
      </div>
    );
  }
  if (!hasBid || state.leader === undefined) return null;
  return (
    <div className="note note-act" role="alert" data-standing="outbid">
      <p>
        <strong>{t("room.outbid")}</strong>
      </p>
      <p className="small">{t("room.outbidText", { paddle: state.leader, amount: formatYuan(state.priceFen ?? 0) })}</p>
    </div>
  );
}
