import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/ProblemNote";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./Court.module.css";

export interface RegisterRow {
  id: string;
  what: React.ReactNode;
  at: string;
  /** When it ceased to stand, if it did. */
  overAt?: string | undefined;
}

interface Props {
  rows: readonly RegisterRow[] | undefined;
  error: Error | null;
  onRetry: () => void;
  /** Withdraws one; nobody may without it. */
  withdraw?: ((id: string) => Promise<unknown>) | undefined;
  /** What withdrawing is called here. */
  label: string;
  overText: string;
}

/** What a court recorded: each entry with its day and whether it stands, the persons unnamed. */
export function RegisterRows({ rows, error, onRetry, withdraw, label, overText }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const withdrawing = useStep((id: string) => withdraw?.(id) ?? Promise.resolve());
  return (
    <>
      {error && <ProblemNote error={error} onRetry={onRetry} />}
      {rows?.length === 0 && <p className="soft">{t("registers.none")}</p>}
      <ul className={css.rows}>
        {rows?.map(({ id, what, at, overAt }) => (
          <li key={id} data-register-row={overAt === undefined ? "stands" : "over"}>
            <div>{what}</div>
            <p className="small soft">{formatDateTime(at, language)}</p>
            {overAt !== undefined ? (
              <p className="small soft">
                {overText} {formatDateTime(overAt, language)}
              </p>
            ) : withdraw === undefined ? (
              <p className="small">{t("registers.stands")}</p>
            ) : (
              <button type="button" className="button button-small" disabled={withdrawing.isPending} onClick={() => withdrawing.mutate(id)}>
                {label}
              </button>
            )}
          </li>
        ))}
      </ul>
      {withdrawing.error && <Refused error={withdrawing.error} />}
    </>
  );
}
