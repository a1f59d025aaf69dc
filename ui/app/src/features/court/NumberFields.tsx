import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import type { Problem } from "@/lib/api/client";
import type { FieldErrors, FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { NumberTyped } from "./numberFields";

interface Props<T extends FieldValues & NumberTyped> {
  form: UseFormReturn<T>;
  faultsAt: (pointer: string) => readonly Problem[];
}

/** By whose number somebody is recorded. The number is hashed by the platform and never shown again. */
export function NumberFields<T extends FieldValues & NumberTyped>({ form, faultsAt }: Props<T>) {
  const { t } = useTranslation();
  const company = form.watch("of" as Path<T>) === "COMPANY";
  const wrong = (form.formState.errors as FieldErrors<NumberTyped>).number;
  return (
    <>
      <SelectField
        label={t("registers.number")}
        registration={form.register("of" as Path<T>)}
        options={[
          ["PERSON", t("registers.ofPerson")],
          ["COMPANY", t("registers.ofCompany")],
        ]}
      />
      <TextField
        label={t(company ? "registers.creditCode" : "enrol.form.residentId")}
        hint={t("registers.personHint")}
        numeric
        registration={form.register("number" as Path<T>, { required: true })}
        error={wrong && t("form.required")}
        faults={[...faultsAt("/residentId"), ...faultsAt("/creditCode")]}
      />
    </>
  );
}
