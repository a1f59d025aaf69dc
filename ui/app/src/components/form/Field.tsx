import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { Problem } from "@/lib/api/client";
import { FaultText } from "@/components/FaultText";
import css from "./Form.module.css";

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What the page itself found wrong, as a sentence. */
  error?: string | undefined;
  /** What the platform found wrong with this field. */
  faults?: readonly Problem[];
  wide?: boolean;
}

interface Aria {
  id: string;
  "aria-invalid": boolean;
  "aria-describedby": string;
}

/** A label, its control, the hint and whatever is wrong, tied together for a screen reader. */
export function Field({ label, hint, error, faults = [], wide = false, children }: FieldProps & { children: (aria: Aria) => React.ReactNode }) {
  const id = useId();
  return (
    <div className={`field ${wide ? css.wide : ""}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-invalid": error !== undefined || faults.length > 0, "aria-describedby": `${id}-hint ${id}-fault` })}
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      <Wrong id={`${id}-fault`} error={error} faults={faults} />
    </div>
  );
}

/** What is wrong with a field, spoken when it appears. */
export function Wrong({ id, error, faults }: { id: string; error: string | undefined; faults: readonly Problem[] }) {
  return (
    <div id={id} role="alert" className="field-error">
      {error !== undefined && <p>{error}</p>}
      {faults.map((fault, index) => (
        <FaultText key={index} fault={fault} />
      ))}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  registration: UseFormRegisterReturn;
  type?: "text" | "date" | "datetime-local";
  /** Amounts and numbers: tabular figures and the right keyboard. */
  numeric?: boolean;
  rows?: number;
  maxLength?: number;
  autoComplete?: string;
  lang?: string;
}

export function TextField({ registration, type = "text", numeric = false, rows, maxLength, autoComplete = "off", lang, ...field }: TextFieldProps) {
  const common = { lang, maxLength, autoComplete, ...registration };
  return (
    <Field {...field}>
      {(aria) =>
        rows === undefined ? (
          <input {...aria} {...common} type={type} className={`input ${numeric ? "figures" : ""}`} inputMode={numeric ? "decimal" : undefined} />
        ) : (
          <textarea {...aria} {...common} rows={rows} className="input" />
        )
      }
    </Field>
  );
}

interface SelectFieldProps extends FieldProps {
  registration: UseFormRegisterReturn;
  options: readonly (readonly [value: string, text: string])[];
}

export function SelectField({ registration, options, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(aria) => (
        <select {...aria} className="input" {...registration}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
