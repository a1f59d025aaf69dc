import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

/** A form that is out of the way until it is asked for. */
export function Unfold({ label, children }: { label: string; children: (close: () => void) => React.ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="stack">
      <p>
        <button type="button" className={`button ${open ? "" : "button-main"}`} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? t("form.close") : label}
        </button>
      </p>
      <div id={id}>{open && children(() => setOpen(false))}</div>
    </div>
  );
}
