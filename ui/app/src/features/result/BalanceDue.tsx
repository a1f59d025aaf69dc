import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import { PayTo } from "@/components/PayTo";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { auction, type Lot } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";

const ASK_EVERY_MS = 3_000;

/**
 * For the buyer only: the rest of the price, where to pay it, and whether it has come. Asked again while the confirmation
 * is being made (409) and while payout has not answered (503).
 */
export function BalanceDue({ lot, subject }: { lot: Lot; subject: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const due = useQuery({
    queryKey: ["due", lot.id, subject],
    queryFn: () => dataOf(auction.GET("/lots/{lotId}/due", { params: { path: { lotId: lot.id } } })),
    enabled: subject !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === "MET" || statusOf(state.error) === 404 ? false : ASK_EVERY_MS),
  });
  const status = statusOf(due.error);
  if (subject === undefined || status === 404 || status === 403 || status === 401) return null;
  if (due.data === undefined) {
    return (
      <Card title={t("sale.due")}>
        {due.error && status !== 503 && status !== 409 ? (
          <ProblemNote error={due.error} onRetry={() => void due.refetch()} />
        ) : (
          <Loading>
            <p className="soft">{t("sale.dueSoon")}</p>
            <Skeleton height="8rem" />
          </Loading>
        )}
      </Card>
    );
  }
  const { priceFen, depositFen, fen, virtualNo, arrivedFen, state, dueBy, metAt } = due.data;
  const met = state === "MET";
  return (
    <Card title={t("sale.due")} lead={t("sale.dueLead")}>
      <div role="status" className={`note ${met ? "note-good" : "note-act"}`} data-due={state}>
        <strong>{t(`due.${state}`)}</strong>
        {met && metAt !== undefined && <span className="small"> {formatDateTime(metAt, language)}</span>}
        {!met && dueBy !== undefined && (
          <p className="small">
            {t("sale.dueBy")}: {formatDateTime(dueBy, language)} (<Countdown to={dueBy} />)
          </p>
        )}
      </div>
      <FactList>
        <Fact name={t("sale.price")}>
          <Money fen={priceFen} />
        </Fact>
        <Fact name={t("sale.depositCounts")}>
          <Money fen={depositFen} />
        </Fact>
        <Fact name={t("sale.rest")}>
          <Money fen={fen} />
        </Fact>
        <Fact name={t("enrol.arrived")}>
          <Money fen={arrivedFen} />
        </Fact>
      </FactList>
      {met ? (
        <p>
          <Link to="/transfers" className="button button-main">
            {t("sale.toTransfers")}
          </Link>
        </p>
      ) : (
        <PayTo virtualNo={virtualNo} fen={Math.max(0, fen - arrivedFen)} reference={lot.caseNumber} />
      )}
    </Card>
  );
}
