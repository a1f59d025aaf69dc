import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import { auction, type RuleSet } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import css from "./RulesPage.module.css";

export function RulesPage() {
  const { t } = useTranslation();
  const rules = useQuery({ queryKey: ["rules"], queryFn: () => dataOf(auction.GET("/rules")), staleTime: 300_000 });
  useTitle(t("rules.title"));
  return (
    <div className={`page stack-wide ${css.page}`}>
      <header>
        <h1>{t("rules.title")}</h1>
        <p className={`soft ${css.lead}`}>{t("rules.lead")}</p>
      </header>
      {rules.error && rules.data === undefined && <ProblemNote error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && (
        <Loading>
          <Skeleton height="24rem" />
        </Loading>
      )}
      {rules.data?.length === 0 && <Empty title={t("rules.empty")} />}
      {rules.data?.map((set) => <RuleSetTable key={set.id} set={set} />)}
    </div>
  );
}

function RuleSetTable({ set }: { set: RuleSet }) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby={set.id}>
      <div>
        <h2 id={set.id}>
          {set.id} <span className={set.drill ? css.drill : css.real}>{t(set.drill ? "rules.drill" : "rules.real")}</span>
        </h2>
        <p className="soft small">
          {t("rules.validFrom", { from: set.validFrom })} {set.validTo !== undefined && t("rules.validTo", { to: set.validTo })} · {t("rules.fingerprint")} <span className="mono">{set.sha256}</span>
        </p>
      </div>
      <ul>
        {set.rules.map((rule) => (
          <li key={rule.id} className={css.rule}>
            <h3 className={css.id}>{rule.id}</h3>
            <div className={css.text}>
              <p lang="zh-CN">{rule.summary}</p>
              <p className="soft small" lang="zh-CN">
                {rule.citation}
              </p>
              <Parameters values={rule.parameters} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parameters({ values }: { values: Record<string, unknown> }) {
  const { t } = useTranslation();
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <dl className={css.parameters} aria-label={t("rules.parameters")}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt className="mono">{name}</dt>
          <dd className="figures">{typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
