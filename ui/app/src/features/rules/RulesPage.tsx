import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
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
  const [wanted, setWanted] = useState("");
  const named = useLocation({ select: (location) => location.hash });
  useTitle(t("rules.title"));
  const sets = rules.data ?? [];
  const shown = sets.map((set) => matching(set, wanted)).filter((set) => set.rules.length > 0);
  const first = sets.some((set) => set.id === named) ? named : sets.find((set) => !set.drill)?.id;
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
      {sets.length > 0 && (
        <div className={`field ${css.search}`}>
          <label htmlFor="rule-wanted">{t("rules.find")}</label>
          <input id="rule-wanted" className="input" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} aria-describedby="rules-found" />
          <p id="rules-found" className="soft small" role="status">
            {wanted.trim() !== "" && t("rules.found", { count: shown.reduce((sum, set) => sum + set.rules.length, 0) })}
          </p>
        </div>
      )}
      {shown.map((set) => (
        <RuleSetTable key={`${set.id} ${wanted}`} set={set} open={wanted.trim() !== "" || set.id === first} />
      ))}
    </div>
  );
}

/** The set with those of its rules that hold the text anywhere. */
function matching(set: RuleSet, text: string): RuleSet {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return set;
  return { ...set, rules: set.rules.filter((rule) => [rule.id, rule.summary, rule.citation, ...Object.keys(rule.parameters)].some((part) => part.toLowerCase().includes(wanted))) };
}

function RuleSetTable({ set, open }: { set: RuleSet; open: boolean }) {
  const { t } = useTranslation();
  return (
    <details className="card stack" open={open} id={set.id}>
      <summary className={css.summary}>
        <h2>
          {set.id} <span className={set.drill ? css.drill : css.real}>{t(set.drill ? "rules.drill" : "rules.real")}</span>
        </h2>
        <span className="soft small">{t("rules.count", { count: set.rules.length })}</span>
      </summary>
      <div>
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
    </details>
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
