import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import type { LotSearch, LotSummary } from "@/lib/api/client";
import { LotCard } from "./LotCard";
import css from "./Results.module.css";

interface Props {
  page: { items: LotSummary[]; total: number; page: number; size: number } | undefined;
  error: unknown;
  retry: () => void;
  search: LotSearch;
  /** Whether `page` still answers the search before. */
  stale: boolean;
}

export function Results({ page, error, retry, search, stale }: Props) {
  const { t } = useTranslation();
  if (page === undefined) return error ? <ProblemNote error={error} onRetry={retry} /> : <Placeholders />;
  return (
    <section className="stack" aria-labelledby="results">
      <div className={css.head}>
        <h2 id="results" className={css.heading}>
          {t("nav.lots")}
        </h2>
        <p className="soft" role="status">
          {t("home.found", { count: page.total })}
        </p>
      </div>
      {page.items.length === 0 ? (
        <Empty title={t("home.emptyTitle")} text={t("home.emptyText")}>
          <Link to="/" search={{}} className="button">
            {t("home.clear")}
          </Link>
        </Empty>
      ) : (
        <ul className={css.grid} aria-busy={stale}>
          {page.items.map((lot) => (
            <li key={lot.id}>
              <LotCard lot={lot} />
            </li>
          ))}
        </ul>
      )}
      <Paging page={page.page} pages={Math.ceil(page.total / page.size)} search={search} />
    </section>
  );
}

function Paging({ page, pages, search }: { page: number; pages: number; search: LotSearch }) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("home.paging")} className={css.paging}>
      {page > 1 && (
        <Link to="/" search={{ ...search, page: page - 1 }} className="button">
          {t("home.previous")}
        </Link>
      )}
      <span>{t("home.page", { page, pages })}</span>
      {page < pages && (
        <Link to="/" search={{ ...search, page: page + 1 }} className="button">
          {t("home.next")}
        </Link>
      )}
    </nav>
  );
}

function Placeholders() {
  return (
    <Loading>
      <div className={css.grid}>
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} height="23rem" />
        ))}
      </div>
    </Loading>
  );
}
