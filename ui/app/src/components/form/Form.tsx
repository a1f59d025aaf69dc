import css from "./Form.module.css";

interface Props {
  onSubmit: (event: React.FormEvent) => void;
  label: string;
  children: React.ReactNode;
}

/** Two columns of fields, one on a narrow screen. What is wrong is said by the page, never by the browser. */
export function Form({ onSubmit, label, children }: Props) {
  return (
    <form className={css.form} onSubmit={onSubmit} aria-label={label} noValidate>
      {children}
    </form>
  );
}

/** A part of a form over its whole width. */
export function Wide({ children }: { children: React.ReactNode }) {
  return <div className={`stack ${css.wide}`}>{children}</div>;
}

/** Fields that belong together, under their name. */
export function Group({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className={`${css.group} ${css.wide}`}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** The button that sends a form. */
export function Submit({ busy, children }: { busy: boolean; children: React.ReactNode }) {
  return (
    <p>
      <button type="submit" className="button button-main" disabled={busy}>
        {children}
      </button>
    </p>
  );
}
