import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { LotPicture } from "@/components/LotPicture";
import { LotTitle, useCourtName } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { phaseAt } from "@/components/phase";
import { Loading, Skeleton } from "@/components/Skeleton";
import type { LotSummary } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import css from "./Featured.module.css";
import { featuredOf, lotsQuery, SOON_MS } from "./lots";

/** The auction that a visitor most likely came for, with its clock. */
export function Featured() {
  const { t } = useTranslation();
  const open = useQuery({ ...lotsQuery({ state: "OPEN", size: 50 }), refetchInterval: 5_000 });
  const announced = useQuery({ ...lotsQuery({ state: "ANNOUNCED", size: 50 }), refetchInterval: 5_000 });
  const now = useServerNow(5_000);
  if (open.isPending || announced.isPending) {
    return (
      <div className={css.card}>
        <Loading>
          <Skeleton height="22rem" />
        </Loading>
      </div>
    );
  }
  const lot = featuredOf(open.data?.items ?? [], announced.data?.items ?? [], now);
  if (lot !== undefined) return <FeaturedLot lot={lot} />;
  return (
    <div className={`${css.card} ${css.none}`}>
      <h2>{t("home.noneTitle")}</h2>
      <p>{t("home.noneText")}</p>
    </div>
  );
}

function FeaturedLot({ lot }: { lot: LotSummary }) {
  const { t } = useTranslation();
  const courtName = useCourtName();
  const now = useServerNow();
  const phase = phaseAt(lot, now);
  const opens = phase === "ANNOUNCED" || phase === "OPENING";
  const isSoon = opens && Date.parse(lot.opensAt) - now <= SOON_MS;
  const heading = isSoon || !opens ? t(`home.featured.${opens ? "ANNOUNCED" : "OPEN"}`) : t("home.featured.later");
  return (
    <article className={css.card} aria-labelledby="featured">
      <div className={css.picture}>
        <LotPicture lot={lot} eager />
      </div>
      <div className={css.body}>
        <p className={css.heading}>{heading}</p>
        <h2 id="featured" className={css.title}>
          <Link to="/lots/$lotId" params={{ lotId: lot.id }}>
            <LotTitle lot={lot} />
          </Link>
        </h2>
        <p className={css.court}>{courtName(lot.court)}</p>
        <dl className={css.figures}>
          <div>
            <dt>{t(opens ? "time.toOpen" : "time.toEnd")}</dt>
            <dd className={css.clock}>
              <Countdown to={opens ? lot.opensAt : lot.endAt} />
            </dd>
          </div>
          <div>
            <dt>{t(lot.priceFen === undefined ? "money.start" : "money.current")}</dt>
            <dd className={css.price}>
              <Money fen={lot.priceFen ?? lot.startPriceFen} emphasis />
            </dd>
          </div>
        </dl>
        <Link to="/lots/$lotId/room" params={{ lotId: lot.id }} className={css.enter}>
          {t("home.enter")}
        </Link>
      </div>
    </article>
  );
}
