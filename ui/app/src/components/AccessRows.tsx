import { useTranslation } from "react-i18next";
import type { IdentityAccess } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./AccessRows.module.css";

/** Who opened an identity, and the hash by which it can be found in the court's public chain. */
export function AccessRows({ rows }: { rows: readonly IdentityAccess[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (rows.length === 0) return <p className="soft">{t("accesses.none")}</p>;
  return (
    <ol className={css.rows}>
      {rows.map((row) => (
        <li key={row.seq} data-access={row.purpose}>
          <strong>{t(`accesses.purpose.${row.purpose}`)}</strong>
          <span className="figures">{formatDateTime(row.at, language)}</span>
          {row.by !== undefined && <span className="mono small">{row.by}</span>}
          <span className="mono small soft">
            {row.court} № {row.seq} · SHA-256 {row.sha256}
          </span>
        </li>
      ))}
    </ol>
  );
}
