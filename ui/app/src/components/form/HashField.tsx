import { useTranslation } from "react-i18next";
import { sha256Hex } from "@/lib/format/sha256";
import { Field, type FieldProps } from "./Field";
import css from "./Form.module.css";
import type { UseFormRegisterReturn } from "react-hook-form";

interface Props extends FieldProps {
  registration: UseFormRegisterReturn;
  /** Takes the digest of the chosen file. */
  onHash: (hex: string) => void;
}

/** The SHA-256 of a document: computed here from the file, which stays on this machine, or typed. */
export function HashField({ registration, onHash, ...field }: Props) {
  const { t } = useTranslation();
  const choose = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file !== undefined) void sha256Hex(file).then(onHash);
  };
  return (
    <Field {...field} hint={field.hint ?? t("form.hashHint")}>
      {(aria) => (
        <span className={css.hash}>
          <input {...aria} {...registration} className="input mono" maxLength={64} autoComplete="off" spellCheck={false} />
          <input type="file" aria-label={`${field.label}: ${t("form.chooseFile")}`} onChange={choose} />
        </span>
      )}
    </Field>
  );
}
