import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AnnulmentNotice } from "@/components/AnnulmentNotice";
import { DisapprovalNotice } from "@/components/DisapprovalNotice";
import { BidList } from "@/components/BidList";
import { EndingNotice } from "@/components/EndingNotice";
import { LotTitle, useLotTitle } from "@/components/LotTitle";
import { phaseAt } from "@/components/phase";
import { PriceChart } from "@/components/PriceChart";
import { ProblemNote } from "@/components/ProblemNote";
import { PageSkeleton } from "@/components/Skeleton";
import { StateBadge } from "@/components/StateBadge";
import { useTitle } from "@/components/useTitle";
import type { Lot } from "@/lib/api/client";
import { serverClock, useServerNow } from "@/lib/clock/serverClock";
import { bidsOf, useLiveLot } from "@/lib/live/useLiveLot";
import { lotQuery } from "@/lib/lots/lots";
import { Disclosures } from "./Disclosures";
import { Facts } from "./Facts";
import { Gallery } from "./Gallery";
import css from "./LotPage.module.css";
import { PropertyBlock } from "./PropertyBlock";
import { RoundNote } from "./RoundNote";
import { SaleNote } from "./SaleNote";
import { Standing } from "./Standing";
import { StopNotices } from "./StopNotices";

const route = getRouteApi("/lots/$lotId");

export function LotPage() {
  const { lotId } = route.useParams();
  const lot = useQuery(lotQuery(lotId));
  useTitle(useLotTitle(lot.data).title);
  if (lot.data) return <Found lot={lot.data} />;
  if (!lot.error) return <PageSkeleton />;
  return (
    <div className={`page ${css.page}`}>
      <ProblemNote error={lot.error} onRetry={() => void lot.refetch()} />
    </div>
  );
}

function Found({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const live = useLiveLot(lot.id);
  const state = live.state ?? lot.live;
  const phase = phaseAt(state, useServerNow());
  const bids = bidsOf(live.records);
  return (
    <div className={`page stack-wide ${css.page}`}>
      <header className={css.head}>
        <div className="row">
          <StateBadge phase={phase} ending={lot.ending} />
          <span className="soft small">{t(`kind.${lot.kind}`)}</span>
          <span className="soft small" lang="zh-CN">
            {lot.caseNumber}
          </span>
        </div>
        <h1>
          <LotTitle lot={lot} />
        </h1>
      </header>
      <AnnulmentNotice lotId={lot.id} />
      <DisapprovalNotice lotId={lot.id} />
      <EndingNotice ending={lot.ending} />
      <StopNotices lotId={lot.id} />
      {lot.round && <RoundNote round={lot.round} />}
      <SaleNote lot={lot} state={state} phase={phase} />
      <div className={css.top}>
        <Gallery lot={lot} />
        <Standing lot={lot} state={state} phase={phase} />
      </div>
      <div className={css.columns}>
        <div className="stack-wide">
          <Facts lot={lot} state={state} />
          {lot.description !== "" && (
            <section className="card stack">
              <h2>{t("lot.description")}</h2>
              <p lang="zh-CN" className={css.prose}>
                {lot.description}
              </p>
            </section>
          )}
          {lot.property && <PropertyBlock property={lot.property} />}
          <Disclosures items={lot.disclosures} title={t("lot.disclosures")} lead={t("lot.disclosuresLead")} />
          <Disclosures items={lot.warnings} title={t("lot.warnings")} lead={t("lot.warningsLead")} warning />
        </div>
        <aside className={`stack-wide ${css.aside}`}>
          <section className="card stack">
            <h2>{t("lot.chart")}</h2>
            <PriceChart
              startFen={lot.startPriceFen}
              from={Date.parse(lot.opensAt)}
              to={Math.min(serverClock.now(), Date.parse(state.endAt))}
              points={bids.map(({ at, amountFen }) => ({ at, amountFen }))}
            />
          </section>
          <section className="card stack">
            <h2>
              {t("lot.bidList")} <span className="soft small">{t("bids.total", { count: state.bids })}</span>
            </h2>
            <BidList bids={bids} />
          </section>
        </aside>
      </div>
    </div>
  );
}
