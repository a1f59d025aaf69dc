import css from "./Empty.module.css";

/** Nothing to show here, and what to do about it. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: React.ReactNode }) {
  return (
    <div className={css.empty}>
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" className={css.mark}>
        <path d="M8 40h22M13 25l12-12M17 29l12-12M10 22l10 10M22 10l10 10M26 26l14 14" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      <h2>{title}</h2>
      {text !== undefined && <p className="soft">{text}</p>}
      {children !== undefined && <div className="row">{children}</div>}
    </div>
  );
}
