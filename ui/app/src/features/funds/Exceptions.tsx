import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { payout } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatShortDateTime } from "@/lib/format/dates";
import { useLanguage, useWords } from "@/lib/i18n/i18n";

const PAGE = 50;

/** What was rejected, came back or is not known: by id, without names and account numbers. */
export function Exceptions({ batchId, terminal }: { batchId: string; terminal: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const pages = useInfiniteQuery({
    queryKey: ["exceptions", batchId],
    initialPageParam: "",
    queryFn: ({ pageParam }) => dataOf(payout.GET("/batches/{batchId}/exceptions", { params: { path: { batchId }, query: { limit: PAGE, ...(pageParam === "" ? {} : { after: pageParam }) } } })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: terminal ? 10_000 : 3_000,
  });
  const exceptions = pages.data?.pages.flatMap((page) => page.exceptions) ?? [];
  return (
    <Card title={t("batch.exceptions")} lead={t("batch.exceptionsLead")}>
      {pages.error && <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && exceptions.length === 0 && <p className="soft">{t("batch.noExceptions")}</p>}
      {exceptions.length > 0 && (
        <div className="scroll" role="region" aria-label={t("list.table", { name: t("batch.exceptions") })} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>{t("batch.instruction")}</th>
                <th>{t("batch.state")}</th>
                <th>{t("claims.reason")}</th>
                <th>{t("batch.bank")}</th>
                <th className="number">{t("batch.sum")}</th>
                <th>{t("batch.since")}</th>
              </tr>
            </thead>
            <tbody>
              {exceptions.map(({ instructionId, state, reason, bank, fen, changedAt }) => (
                <tr key={instructionId} data-exception={state}>
                  <td className="mono">{instructionId}</td>
                  <td>{t(`instruction.${state}`)}</td>
                  <td>{reason === undefined ? "–" : words(`bankReason.${reason}`, reason)}</td>
                  <td className="figures">{bank}</td>
                  <td className="number">
                    <Money fen={fen} />
                  </td>
                  <td className="figures">{formatShortDateTime(changedAt, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && (
        <p>
          <button type="button" className="button button-small" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t("batch.more")}
          </button>
        </p>
      )}
    </Card>
  );
}
