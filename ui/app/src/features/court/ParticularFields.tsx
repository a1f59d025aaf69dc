import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Group } from "@/components/form/Form";
import type { useFaults } from "@/components/Refused";
import type { Particular, PropertyKindTable } from "@/lib/api/client";
import { useLanguage } from "@/lib/i18n/i18n";
import type { PropertyForm } from "./propertyFields";
import { useFormWords } from "./useFormWords";

interface Props {
  table: PropertyKindTable;
  form: UseFormReturn<PropertyForm>;
  faultsAt: ReturnType<typeof useFaults>;
}

/** The fields of a kind, as the platform's table has them, and the list of a lot of many things. */
export function ParticularFields({ table, form, faultsAt }: Props) {
  const { t } = useTranslation();
  const wordsOf = useFormWords();
  return (
    <Group legend={t("kinds.particulars")}>
      {table.particulars.map((one) => (
        <OneField key={one.name} particular={one} form={form} faultsAt={faultsAt} />
      ))}
      {table.things && (
        <TextField label={t("kinds.things")} hint={t("kinds.thingsHint")} registration={form.register("things")} error={wordsOf(form.formState.errors.things)} faults={faultsAt("/things")} rows={4} lang="zh-CN" wide />
      )}
    </Group>
  );
}

function OneField({ particular, form, faultsAt }: Omit<Props, "table"> & { particular: Particular }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, required, choices } = particular;
  const field = {
    label: particular[language] + (particular.form === "FEN" ? t("kinds.yuan") : ""),
    hint: [particular.article, particular.form === "SHARE" ? t("kinds.percentHint") : undefined, required ? undefined : t("kinds.optional")].filter((part) => part !== undefined).join("; "),
    registration: form.register(`particulars.${name}`),
    faults: faultsAt(`/particulars/${name}`),
  };
  switch (particular.form) {
    case "CHOICE":
      return <SelectField {...field} options={[["", t("kinds.none")], ...choices.map((choice) => [choice.code, choice[language]] as const)]} />;
    case "DAY":
      return <TextField {...field} type="date" />;
    case "TEXT":
      return <TextField {...field} lang="zh-CN" />;
    case "FEN":
    case "NUMBER":
    case "SHARE":
      return <TextField {...field} numeric />;
  }
}
