import { useId } from "react";
import { type FieldProps, Wrong } from "./Field";
import type { UseFormRegisterReturn } from "react-hook-form";
import css from "./Form.module.css";

/** A box to tick, with what ticking it means. */
export function CheckField({ label, hint, error, faults = [], wide = false, registration }: FieldProps & { registration: UseFormRegisterReturn }) {
  const id = useId();
  return (
    <div className={wide ? css.wide : ""}>
      <div className={css.check}>
        <input id={id} type="checkbox" aria-invalid={error !== undefined || faults.length > 0} aria-describedby={`${id}-hint ${id}-fault`} {...registration} />
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      </div>
      <Wrong id={`${id}-fault`} error={error} faults={faults} />
    </div>
  );
}
