import { zodResolver } from "@hookform/resolvers/zod";
import { Fragment } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Case } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { type CaseForm, caseForm, EMPTY_CASE, PARTY_ROLES, toCaseRequest } from "./caseForm";
import { useFormWords } from "./useFormWords";

/** Files a case; its account for money is opened by itself. */
export function CaseFilingForm({ onFiled }: { onFiled: (filed: Case) => void }) {
  const { t } = useTranslation();
  const wordsOf = useFormWords();
  const form = useForm<CaseForm>({ resolver: zodResolver(caseForm), defaultValues: EMPTY_CASE });
  const parties = useFieldArray({ control: form.control, name: "parties" });
  const filing = useStep((typed: CaseForm) => dataOf(auction.POST("/cases", { body: toCaseRequest(typed) })), onFiled);
  const faultsAt = useFaults(filing.error);
  const { errors } = form.formState;
  return (
    <Form label={t("case.file")} onSubmit={(event) => void form.handleSubmit((typed) => filing.mutate(typed))(event)}>
      <TextField label={t("case.number")} hint={t("case.numberHint")} registration={form.register("caseNumber")} error={wordsOf(errors.caseNumber)} faults={faultsAt("/caseNumber")} lang="zh-CN" />
      <TextField label={t("desk.cause")} registration={form.register("cause")} error={wordsOf(errors.cause)} faults={faultsAt("/cause")} lang="zh-CN" />
      <TextField label={t("case.claim")} numeric registration={form.register("claim")} error={wordsOf(errors.claim)} faults={faultsAt("/claimFen")} />
      <TextField label={t("case.instrument")} hint={t("case.instrumentHint")} maxLength={200} wide registration={form.register("instrument")} error={wordsOf(errors.instrument)} faults={faultsAt("/instrument")} lang="zh-CN" />
      <Group legend={t("case.parties")}>
        {parties.fields.map((field, index) => (
          <Fragment key={field.id}>
            <SelectField label={t("case.role")} registration={form.register(`parties.${index}.role`)} options={PARTY_ROLES.map((role) => [role, t(`desk.party.${role}`)])} />
            <TextField label={t("case.name")} registration={form.register(`parties.${index}.name`)} error={wordsOf(errors.parties?.[index]?.name)} faults={faultsAt(`/parties/${index}`)} lang="zh-CN" />
          </Fragment>
        ))}
        <p className="row">
          <button type="button" className="button button-small" onClick={() => parties.append({ role: "OUTSIDER", name: "" })}>
            {t("case.addParty")}
          </button>
          {parties.fields.length > 1 && (
            <button type="button" className="button button-small" onClick={() => parties.remove(parties.fields.length - 1)}>
              {t("case.dropParty")}
            </button>
          )}
        </p>
      </Group>
      <Wide>
        <Submit busy={filing.isPending}>{t("case.file")}</Submit>
        {filing.error && <Refused error={filing.error} beside={["/caseNumber", "/cause", "/claimFen", "/instrument", "/parties"]} />}
      </Wide>
    </Form>
  );
}
