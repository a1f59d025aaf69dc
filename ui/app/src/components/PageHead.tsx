import css from "./PageHead.module.css";

interface Props {
  title: string;
  lead?: React.ReactNode;
  children?: React.ReactNode;
}

/** A page's heading, what the page is for, and what can be done with the whole of it. */
export function PageHead({ title, lead, children }: Props) {
  return (
    <header className={css.head}>
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="soft">{lead}</p>}
      </div>
      {children !== undefined && <div className="row">{children}</div>}
    </header>
  );
}

/** The frame of an office page. */
export function Page({ children }: { children: React.ReactNode }) {
  return <div className={`page stack-wide ${css.page}`}>{children}</div>;
}
