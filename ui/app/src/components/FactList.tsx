import css from "./FactList.module.css";

/** Names and their values, in as many columns as fit. */
export function FactList({ children }: { children: React.ReactNode }) {
  return <dl className={css.facts}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
