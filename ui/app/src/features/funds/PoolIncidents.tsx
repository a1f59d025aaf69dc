import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import type { Pool } from "@/lib/api/client";
import { formatShortDateTime } from "@/lib/format/dates";
import { useLanguage, useWords } from "@/lib/i18n/i18n";
import { poolIncidentsQuery } from "./queries";

/** Contradictions in this pool that people have to look at. */
export function PoolIncidents({ pool }: { pool: Pool }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const incidents = useQuery(poolIncidentsQuery(pool.poolId));
  if (incidents.data === undefined || incidents.data.length === 0) return null;
  return (
    <Card title={t("poolIncident.title")} lead={t("poolIncident.lead")}>
      <div className="scroll" role="region" aria-label={t("list.table", { name: t("poolIncident.title") })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t("poolIncident.kind")}</th>
              <th>{t("poolIncident.subject")}</th>
              <th>{t("poolIncident.first")}</th>
              <th>{t("poolIncident.last")}</th>
              <th className="number">{t("poolIncident.times")}</th>
            </tr>
          </thead>
          <tbody>
            {incidents.data.map(({ id, kind, subject, detail, openedAt, lastAt, times }) => (
              <tr key={id} data-incident={kind}>
                <td>
                  <strong>{words(`poolIncident.of.${kind}`, kind)}</strong>
                  <p className="small soft" lang="en">
                    {detail}
                  </p>
                </td>
                <td className="mono small">{subject}</td>
                <td className="figures">{formatShortDateTime(openedAt, language)}</td>
                <td className="figures">{formatShortDateTime(lastAt, language)}</td>
                <td className="number">{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
