import { useId } from "react";
import type { Disclosure } from "@/lib/api/client";
import css from "./Disclosures.module.css";

interface Props {
  items: readonly Disclosure[];
  title: string;
  lead: string;
  warning?: boolean;
}

/** What the court must disclose or warn of, each with its article, in the court's own words. */
export function Disclosures({ items, title, lead, warning = false }: Props) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section className={`card stack ${warning ? css.warning : ""}`} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="soft small">{lead}</p>
      </div>
      <ol className={css.list} lang="zh-CN">
        {items.map((item) => (
          <li key={item.code}>
            <h3>{item.title}</h3>
            <p>{item.text}</p>
            <p className={css.article}>{item.article}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
