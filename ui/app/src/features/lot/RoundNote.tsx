import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LotRound } from "@/lib/api/client";

/** Which round of its property's sale a lot is, with the way to its neighbours. A single first round needs no words. */
export function RoundNote({ round }: { round: LotRound }) {
  const { t } = useTranslation();
  const { number, kind, previousLotId, nextLotId } = round;
  if (previousLotId === undefined && nextLotId === undefined) return null;
  return (
    <p className="note row" data-round={number}>
      <strong>
        {t("rounds.number", { number })} · {t(`roundKind.${kind}`)}
      </strong>
      {previousLotId !== undefined && (
        <Link to="/lots/$lotId" params={{ lotId: previousLotId }}>
          {t("rounds.previous")}
        </Link>
      )}
      {nextLotId !== undefined && (
        <Link to="/lots/$lotId" params={{ lotId: nextLotId }}>
          {t("rounds.next")}
        </Link>
      )}
    </p>
  );
}
