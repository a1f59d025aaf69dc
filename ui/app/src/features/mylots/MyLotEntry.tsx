import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { LotPicture } from "@/components/LotPicture";
import { LotTitle } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { isClosed, type Phase, phaseAt } from "@/components/phase";
import { StateBadge } from "@/components/StateBadge";
import type { MyLot } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import css from "./MyLotsPage.module.css";

/** A lot for which the bidder is qualified, with the bidder's standing in it. */
export function MyLotEntry({ entry }: { entry: MyLot }) {
  const { t } = useTranslation();
  const { lot } = entry;
  const phase = phaseAt(lot, useServerNow());
  const closed = isClosed(phase);
  return (
    <article className={css.entry}>
      <div className={css.picture}>
        <LotPicture lot={lot} />
      </div>
      <div className={css.what}>
        <div className="row">
          <StateBadge phase={phase} />
          <span className={`${css.standing} ${css[tone(entry, phase)] ?? ""}`}>{t(`mine.${standing(entry, phase)}`)}</span>
        </div>
        <h3 className={css.title}>
          <Link to="/lots/$lotId" params={{ lotId: lot.id }}>
            <LotTitle lot={lot} />
          </Link>
        </h3>
        <p className="soft small">
          {t("mine.paddle")} <strong className="figures">{entry.paddle}</strong> {entry.rank > 0 && t("room.rank", { rank: entry.rank })}
        </p>
      </div>
      <div className={css.figures}>
        <p className={css.price}>
          <Money fen={lot.priceFen ?? lot.startPriceFen} emphasis />
        </p>
        {(phase === "ANNOUNCED" || phase === "OPEN") && (
          <p className="soft small">
            {t(phase === "ANNOUNCED" ? "time.toOpen" : "time.toEnd")} <Countdown to={phase === "ANNOUNCED" ? lot.opensAt : lot.endAt} />
          </p>
        )}
        <Link to={closed ? "/lots/$lotId/result" : "/lots/$lotId/room"} params={{ lotId: lot.id }} className={`button ${closed ? "" : "button-main"}`}>
          {t(closed ? "mine.result" : "mine.enter")}
        </Link>
      </div>
    </article>
  );
}

type OwnStanding = "won" | "lost" | "leading" | "notLeading" | "waiting";

function standing(entry: MyLot, phase: Phase): OwnStanding {
  if (isClosed(phase)) return entry.won === true ? "won" : "lost";
  if (phase === "ANNOUNCED" || phase === "OPENING") return "waiting";
  return entry.leading ? "leading" : "notLeading";
}

/** Not leading in an open auction is the one standing that asks for action. */
function tone(entry: MyLot, phase: Phase): "good" | "act" | "quiet" {
  const own = standing(entry, phase);
  if (own === "won" || own === "leading") return "good";
  return own === "notLeading" && phase === "OPEN" && entry.lot.bids > 0 ? "act" : "quiet";
}
