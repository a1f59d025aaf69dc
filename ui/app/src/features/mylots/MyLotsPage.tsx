import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { Empty } from "@/components/Empty";
import { LotPicture } from "@/components/LotPicture";
import { LotTitle } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { isClosed, type Phase, phaseAt } from "@/components/phase";
import { ProblemNote } from "@/components/ProblemNote";
import { SignInFirst } from "@/components/SignInFirst";
import { Loading, Skeleton } from "@/components/Skeleton";
import { StateBadge } from "@/components/StateBadge";
import { useTitle } from "@/components/useTitle";
import { auction, type MyLot } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";
import { useServerNow } from "@/lib/clock/serverClock";
import { hasRole, useSession } from "@/lib/session/session";
import css from "./MyLotsPage.module.css";

export function MyLotsPage() {
  const { t } = useTranslation();
  useTitle(t("mine.title"));
  return (
    <div className={`page stack-wide ${css.page}`}>
      <header>
        <h1>{t("mine.title")}</h1>
        <p className="soft">{t("mine.lead")}</p>
      </header>
      <Content />
    </div>
  );
}

function Content() {
  const { t } = useTranslation();
  const session = useSession();
  const allowed = hasRole(session, "bidder");
  const mine = useQuery({
    queryKey: ["my-lots", session?.subject],
    queryFn: () => dataOf(auction.GET("/my/lots")),
    enabled: allowed,
    refetchInterval: 5_000,
  });
  if (session === undefined) return <Waiting />;
  if (!session.signedIn || statusOf(mine.error) === 401) return <SignInFirst title={t("mine.signInTitle")} />;
  if (!allowed) return <SignInFirst title={t("mine.wrongRoleTitle")} text={t("mine.wrongRoleText")} />;
  if (mine.data === undefined) return mine.error ? <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} /> : <Waiting />;
  if (mine.data.length === 0) {
    return (
      <Empty title={t("mine.emptyTitle")} text={t("mine.emptyText")}>
        <Link to="/" className="button button-main">
          {t("mine.browse")}
        </Link>
      </Empty>
    );
  }
  const inOrder = [...mine.data].sort((one, other) => Number(one.won !== undefined) - Number(other.won !== undefined) || one.lot.endAt.localeCompare(other.lot.endAt));
  return (
    <ul className="stack">
      {inOrder.map((entry) => (
        <li key={entry.lot.id}>
          <Entry entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry }: { entry: MyLot }) {
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
        <h2 className={css.title}>
          <Link to="/lots/$lotId" params={{ lotId: lot.id }}>
            <LotTitle lot={lot} />
          </Link>
        </h2>
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

function Waiting() {
  return (
    <Loading>
      <div className="stack">
        <Skeleton height="9rem" />
        <Skeleton height="9rem" />
      </div>
    </Loading>
  );
}
