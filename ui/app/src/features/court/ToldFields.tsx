import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField, Wrong } from "@/components/form/Field";
import { Group, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import type { Problem } from "@/lib/api/client";
import { type Concerned, keyOf, MEANS, type NoticeFields } from "./noticeFields";

interface Props {
  form: UseFormReturn<NoticeFields>;
  person: Concerned;
  /** Findings about notifications; those about this person stand here. */
  faults: readonly Problem[];
  /** What is wrong with this person's fields in themselves. */
  fieldFaults: readonly Problem[];
}

/** How one party, pre-emption holder (NJA-16) or known holder of security (SALE-11) came to know of the auction. */
export function ToldFields({ form, person, faults, fieldFaults }: Props) {
  const { t } = useTranslation();
  const how = useWatch({ control: form.control, name: `told.${person.key}.how` });
  const own = [...faults.filter((fault) => keyOf(fault.inputs?.["who"]) === person.key), ...fieldFaults];
  const label = t(`notice.${person.role}`, { number: person.number, name: person.name });
  return (
    <Group legend={label}>
      <SelectField label={t("notice.how")} registration={form.register(`told.${person.key}.how`)} options={[["", t("notice.notTold")], ...MEANS.filter((means) => means !== "WAIVER" || person.role === "PREEMPTION_HOLDER").map((means) => [means, t(`means.${means}`)] as const)]} />
      {how !== "" && <TextField label={t("notice.at")} hint={t("notice.atHint")} type="datetime-local" registration={form.register(`told.${person.key}.at`)} />}
      {how === "PUBLISHED" && <TextField label={t("notice.reason")} hint={t("notice.reasonHint")} registration={form.register(`told.${person.key}.reason`)} lang="zh-CN" wide />}
      {(how === "RECEIPT" || how === "WAIVER") && (
        <HashField label={t("notice.document")} wide registration={form.register(`told.${person.key}.documentSha256`)} onHash={(hex) => form.setValue(`told.${person.key}.documentSha256`, hex)} />
      )}
      <Wide>
        <Wrong id={`told-${person.key}`} error={undefined} faults={own} />
      </Wide>
    </Group>
  );
}
