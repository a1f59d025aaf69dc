import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AnnulmentNotice } from "@/components/AnnulmentNotice";
import { Empty } from "@/components/Empty";
import { LotTitle, useCourtName } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { PageSkeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import { auction, type AuctionResult, type Lot } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { evidenceAddress, lotQuery, paddleQuery } from "@/lib/lots/lots";
import { inFinancialCharacters } from "@/lib/money/money";
import { hasRole, useSession } from "@/lib/session/session";
import { BalanceDue } from "./BalanceDue";
import { Confirmation } from "./Confirmation";
import { Fact } from "./Fact";
import css from "./ResultPage.module.css";

const route = getRouteApi("/lots/$lotId/result");
const NOT_CLOSED = 409;

export function ResultPage() {
  const { t } = useTranslation();
  const { lotId } = route.useParams();
  const lot = useQuery(lotQuery(lotId));
  const result = useQuery({
    queryKey: ["result", lotId],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/result", { params: { path: { lotId } } })),
    refetchInterval: (query) => (statusOf(query.state.error) === NOT_CLOSED ? 2_000 : false),
  });
  useTitle(t("result.title"));
  if (lot.data && result.data) return <Document lot={lot.data} result={result.data} />;
  if (lot.data && statusOf(result.error) === NOT_CLOSED) return <NotYet lotId={lotId} />;
  const error = lot.error ?? result.error;
  if (!error) return <PageSkeleton />;
  return (
    <div className={`page ${css.page}`}>
      <ProblemNote error={error} onRetry={() => void Promise.all([lot.refetch(), result.refetch()])} />
    </div>
  );
}

function NotYet({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  return (
    <div className={`page ${css.page}`}>
      <h1 className="visually-hidden">{t("result.title")}</h1>
      <Empty title={t("result.notYetTitle")} text={t("result.notYetText")}>
        <Link to="/lots/$lotId/room" params={{ lotId }} className="button button-main">
          {t("lot.room")}
        </Link>
      </Empty>
    </div>
  );
}

function Document({ lot, result }: { lot: Lot; result: AuctionResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const courtName = useCourtName();
  const session = useSession();
  const paddle = useQuery(paddleQuery(lot.id, hasRole(session, "bidder") ? session?.subject : undefined));
  const sold = result.result === "SOLD";
  const won = sold && paddle.data?.paddle === result.winner;
  return (
    <div className={`page ${css.page}`}>
      <AnnulmentNotice lotId={lot.id} />
      {won && (
        <p className={`note note-good ${css.won}`} role="status" data-standing="won">
          <strong>{t("result.youWon")}</strong>
        </p>
      )}
      <article className={css.document}>
        <header className={css.head}>
          <p className={css.court}>{courtName(lot.court)}</p>
          <h1>{t("result.title")}</h1>
          <p className="soft" lang="zh-CN">
            {lot.caseNumber}
          </p>
          {lot.drill && <p className={css.drill}>{t("result.drill")}</p>}
        </header>
        <p className={`${css.stamp} ${sold ? css.sold : css.unsold}`} data-testid="result">
          {t(sold ? "result.sold" : "result.unsold")}
        </p>
        {sold && result.priceFen !== undefined && (
          <div className={css.price}>
            <p className="soft">{t("result.price")}</p>
            <p className={css.amount}>
              <Money fen={result.priceFen} emphasis />
            </p>
            <p className={css.words} lang="zh-CN">
              {inFinancialCharacters(result.priceFen)}
            </p>
          </div>
        )}
        {!sold && <p>{t("result.unsoldText")}</p>}
        <dl className={css.facts}>
          <Fact name={t("result.lot")}>
            <Link to="/lots/$lotId" params={{ lotId: lot.id }}>
              <LotTitle lot={lot} />
            </Link>
          </Fact>
          {sold && (
            <Fact name={t("result.winner")}>
              <strong className="figures">{result.winner}</strong>
            </Fact>
          )}
          <Fact name={t("result.endAt")}>
            <span className="figures">{formatDateTime(result.endAt, language)}</span>
          </Fact>
          <Fact name={t("result.bids")}>
            <span className="figures">{result.bids}</span>
          </Fact>
          <Fact name={t("result.record")}>{t("result.recordValue", { seq: result.closedSeq })}</Fact>
          <Fact name={t("lot.termsHash")}>
            <span className="mono">{lot.termsSha256}</span>
          </Fact>
        </dl>
        <p className="small soft">{t("result.basis")}</p>
        <p className={`small soft ${css.printed}`}>{t("result.printed", { at: formatDateTime(serverClock.now(), language) })}</p>
      </article>
      {sold && won && <BalanceDue lot={lot} subject={session?.subject} />}
      {sold && <Confirmation lotId={lot.id} />}
      <div className={`row screen-only ${css.actions}`}>
        <Link to="/verify" search={{ lot: lot.id }} className="button button-main">
          {t("result.verify")}
        </Link>
        <a href={evidenceAddress(lot.id)} download={`bidlog-${lot.id}.json`} className="button">
          {t("result.download")}
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          {t("result.print")}
        </button>
      </div>
    </div>
  );
}
