import { useId } from "react";

interface Props {
  title: string;
  lead?: React.ReactNode;
  children: React.ReactNode;
}

/** A section of a page with its heading. */
export function Card({ title, lead, children }: Props) {
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {lead !== undefined && <p className="soft small">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
