import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { LotPicture } from "@/components/LotPicture";
import { LotTitle, useCourtName } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { phaseAt } from "@/components/phase";
import { StateBadge } from "@/components/StateBadge";
import type { LotSummary } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatShortDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./LotCard.module.css";

export function LotCard({ lot }: { lot: LotSummary }) {
  const { t } = useTranslation();
  const courtName = useCourtName();
  const phase = phaseAt(lot, useServerNow());
  return (
    <article className={css.card}>
      <div className={css.picture}>
        <LotPicture lot={lot} />
        <span className={css.badge}>
          <StateBadge phase={phase} ending={lot.ending} />
        </span>
        {lot.drill && <span className={css.drill}>{t("drill.title")}</span>}
      </div>
      <div className={css.body}>
        <h3 className={css.title}>
          <Link to="/lots/$lotId" params={{ lotId: lot.id }} className={css.link}>
            <LotTitle lot={lot} />
          </Link>
        </h3>
        <p className={css.price}>
          <span className={css.label}>{t(priceLabel(lot))}</span>
          <Money fen={lot.priceFen ?? lot.startPriceFen} emphasis />
        </p>
        <p className={css.meta}>
          <When lot={lot} phase={phase} />
          <span>{lot.bids > 0 ? t("home.bids", { count: lot.bids }) : t("home.noBids")}</span>
        </p>
        <p className={css.court}>{courtName(lot.court)}</p>
      </div>
    </article>
  );
}

function priceLabel(lot: LotSummary): "money.start" | "money.current" | "money.final" {
  if (lot.priceFen === undefined) return "money.start";
  return lot.state === "CLOSED_SOLD" ? "money.final" : "money.current";
}

function When({ lot, phase }: { lot: LotSummary; phase: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (phase === "ANNOUNCED") {
    return (
      <span>
        {t("time.toOpen")} <Countdown to={lot.opensAt} />
      </span>
    );
  }
  if (phase === "OPEN") {
    return (
      <span>
        {t("time.toEnd")} <Countdown to={lot.endAt} />
      </span>
    );
  }
  if (phase === "CLOSED_SOLD" || phase === "CLOSED_UNSOLD") return <span>{`${t("time.ended")} ${formatShortDateTime(lot.endAt, language)}`}</span>;
  return <span>{t(`state.${phase}` as "state.PAUSED")}</span>;
}
