import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BidList } from "@/components/BidList";
import { LotTitle, useLotTitle } from "@/components/LotTitle";
import { phaseAt } from "@/components/phase";
import { PriceChart } from "@/components/PriceChart";
import { ProblemNote } from "@/components/ProblemNote";
import { PageSkeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import type { Lot, Paddle, Session } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { bidsOf, useExtension, useLiveLot } from "@/lib/live/useLiveLot";
import { lotQuery, paddleQuery } from "@/lib/lots/lots";
import { hasRole, useSession } from "@/lib/session/session";
import { Announcer } from "./Announcer";
import { BidPanel } from "./BidPanel";
import { Board } from "./Board";
import { ConnectionNote } from "./ConnectionNote";
import { Gate } from "./Gate";
import css from "./RoomPage.module.css";
import { RoomRules } from "./RoomRules";

const route = getRouteApi("/lots/$lotId/room");

export function RoomPage() {
  const { t } = useTranslation();
  const { lotId } = route.useParams();
  const lot = useQuery(lotQuery(lotId));
  const { title } = useLotTitle(lot.data);
  useTitle(lot.data ? `${t("room.title")} · ${title}` : t("room.title"));
  if (lot.data) return <Room lot={lot.data} />;
  if (!lot.error) return <PageSkeleton />;
  return (
    <div className={`page ${css.page}`}>
      <ProblemNote error={lot.error} onRetry={() => void lot.refetch()} />
    </div>
  );
}

function Room({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const session = useSession();
  const subject = hasRole(session, "bidder") ? session?.subject : undefined;
  const paddle = useQuery(paddleQuery(lot.id, subject));
  const live = useLiveLot(lot.id);
  const now = useServerNow(250);
  const state = live.state ?? lot.live;
  const phase = phaseAt(state, now);
  const bids = bidsOf(live.records);
  const mine = paddle.data?.paddle;
  const extendedTo = useExtension(live.state?.endAt);
  const bidder = useBidder(session, subject, paddle.data);
  return (
    <div className={`page ${css.page}`}>
      <header className={css.head}>
        <h1 className={css.title}>
          <span className="visually-hidden">{t("room.title")}: </span>
          <LotTitle lot={lot} />
        </h1>
        <Link to="/lots/$lotId" params={{ lotId: lot.id }}>
          {t("room.backToLot")}
        </Link>
      </header>
      <ConnectionNote connection={live.connection} confirmedAt={live.confirmedAt} />
      <Board lot={lot} state={state} phase={phase} mine={mine} extendedTo={extendedTo} />
      <div className={css.columns}>
        <div className={css.panel}>
          {bidder ? (
            <BidPanel lot={lot} state={state} phase={phase} paddle={bidder.paddle} subject={bidder.subject} bids={bids} refresh={live.refresh} />
          ) : (
            <Gate session={session} phase={phase} error={paddle.error} />
          )}
        </div>
        <aside className={css.history}>
          <section className="card stack">
            <h2>
              {t("room.history")} <span className="soft small">{t("bids.total", { count: state.bids })}</span>
            </h2>
            <PriceChart
              startFen={lot.startPriceFen}
              from={Date.parse(lot.opensAt)}
              to={Math.min(now, Date.parse(state.endAt))}
              points={bids.map(({ at, amountFen, paddle: by }) => ({ at, amountFen, mine: by === mine }))}
            />
            <BidList bids={bids} mine={mine} />
          </section>
        </aside>
        <div className={css.rules}>
          <RoomRules lot={lot} />
        </div>
      </div>
      <Announcer state={state} phase={phase} mine={mine} extendedTo={extendedTo} />
    </div>
  );
}

interface Bidder {
  subject: string;
  paddle: Paddle;
}

/** Who bids here; when the session ends the panel stays, because it says what became of the bid that was being sent. */
function useBidder(session: Session | undefined, subject: string | undefined, paddle: Paddle | undefined): Bidder | undefined {
  const [held, setHeld] = useState<Bidder>();
  if (subject !== undefined && paddle !== undefined) {
    if (held?.subject !== subject || held.paddle !== paddle) setHeld({ subject, paddle });
    return { subject, paddle };
  }
  return session?.signedIn === false ? held : undefined;
}
