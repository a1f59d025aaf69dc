import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { payout, PAYOUT_BASE } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { rowsOf } from "@/lib/format/csv";
import { useWords } from "@/lib/i18n/i18n";

const SHOWN = 100;

/** The rows that were not taken: line, column and reason; the whole list as a file. */
export function Quarantine({ poolId, uploadId }: { poolId: string; uploadId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const table = useQuery({
    queryKey: ["quarantine", uploadId],
    queryFn: () => dataOf(payout.GET("/pools/{poolId}/claims/uploads/{uploadId}/quarantine", { params: { path: { poolId, uploadId } }, parseAs: "text" })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (table.error) return <ProblemNote error={table.error} onRetry={() => void table.refetch()} />;
  if (table.data === undefined) {
    return (
      <Loading>
        <Skeleton height="6rem" />
      </Loading>
    );
  }
  const rows = rowsOf(table.data).slice(1);
  return (
    <div className="stack">
      <h3>{t("claims.quarantine")}</h3>
      <div className="scroll" role="region" aria-label={t("list.table", { name: t("claims.quarantine") })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th className="number">{t("claims.line")}</th>
              <th>{t("claims.column")}</th>
              <th>{t("claims.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(([line, column, code, reason], index) => (
              <tr key={index}>
                <td className="number figures">{line}</td>
                <td className="mono">{column}</td>
                <td>{words(`rowFault.${code}`, reason ?? code ?? "")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && <p className="small soft">{t("claims.more", { shown: SHOWN, count: rows.length })}</p>}
      <p>
        <a href={`${PAYOUT_BASE}/pools/${poolId}/claims/uploads/${uploadId}/quarantine`} download={`quarantine-${uploadId}.csv`} className="button button-small">
          {t("claims.download")}
        </a>
      </p>
    </div>
  );
}
