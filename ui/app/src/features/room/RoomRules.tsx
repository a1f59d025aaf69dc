import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Lot } from "@/lib/api/client";
import { useSpan } from "@/components/useSpan";
import { formatYuan } from "@/lib/money/money";
import css from "./RoomRules.module.css";

/** What a bidder must know of the rules while bidding, with the article of each. */
export function RoomRules({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const span = useSpan();
  return (
    <section className="card stack">
      <h2>
        {t("room.rules.title")} <span className="soft small">{lot.ruleSetId}</span>
      </h2>
      <ul className={css.rules}>
        <Rule text={t("room.rules.step", { increment: formatYuan(lot.incrementFen) })} article={t("room.rules.article", { number: 20 })} />
        <Rule text={t("lot.extensionValue", { window: span(lot.windowMs), extension: span(lot.extensionMs) })} article={t("room.rules.article", { number: 20 })} />
        {lot.firstBidEndsMs !== undefined && <Rule text={t("postAuctionSale.short", { day: span(lot.firstBidEndsMs) })} article={t("postAuctionSale.article")} />}
        <Rule text={t("room.rules.time")} article={t("room.rules.article", { number: 20 })} />
        {lot.preemptionHolders > 0 && <Rule text={t("room.rules.match")} article={t("room.rules.article", { number: 21 })} />}
      </ul>
      <p className="small">
        <Link to="/rules">{t("room.rules.all")}</Link>
      </p>
    </section>
  );
}

function Rule({ text, article }: { text: string; article: string }) {
  return (
    <li>
      <span>{text}</span> <span className={css.article}>{article}</span>
    </li>
  );
}
