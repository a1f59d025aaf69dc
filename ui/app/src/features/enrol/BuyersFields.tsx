import { type UseFormReturn, useFieldArray, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Group, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import type { Problem } from "@/lib/api/client";
import { type EnrolForm, MODES, NO_BUYER, offsetOf } from "./enrolForm";

interface Props {
  form: UseFormReturn<EnrolForm>;
  faultsAt: (...pointers: string[]) => readonly Problem[];
}

/** For whom somebody enrols: himself, a company, with others, or for others. */
export function BuyersFields({ form, faultsAt }: Props) {
  const { t } = useTranslation();
  const mode = useWatch({ control: form.control, name: "mode" });
  const buyers = useFieldArray({ control: form.control, name: "buyers" });
  const choose = form.register("mode", {
    onChange: (event: { target: { value: EnrolForm["mode"] } }) => {
      const chosen = event.target.value;
      buyers.replace(chosen === "SELF" ? [] : [{ ...NO_BUYER, kind: chosen === "COMPANY" ? "COMPANY" : "PERSON" }]);
    },
  });
  return (
    <Group legend={t("parties.legend")}>
      <SelectField label={t("parties.who")} hint={t(`parties.hint.${mode}`)} registration={choose} options={MODES.map((one) => [one, t(`parties.mode.${one}`)] as const)} faults={mode === "SELF" ? [] : faultsAt("/buyers").filter(({ field }) => field === "/buyers")} />
      {mode === "JOINT" && <TextField label={t("parties.ownShare")} hint={t("parties.shareHint")} registration={form.register("ownShare")} faults={faultsAt("/buyers/0")} />}
      {buyers.fields.map((field, index) => (
        <OneBuyer key={field.id} form={form} index={index} number={index + 1 + offsetOf(mode)} faultsAt={(member) => faultsAt(`/buyers/${index + offsetOf(mode)}${member}`)} fixed={mode === "COMPANY"} shares={mode === "JOINT" || buyers.fields.length > 1} />
      ))}
      {(mode === "JOINT" || mode === "PROXY") && (
        <Wide>
          <p className="row">
            <button type="button" className="button button-small" onClick={() => buyers.append(NO_BUYER)}>
              {t("parties.add")}
            </button>
            {buyers.fields.length > 1 && (
              <button type="button" className="button button-small" onClick={() => buyers.remove(buyers.fields.length - 1)}>
                {t("parties.drop")}
              </button>
            )}
          </p>
        </Wide>
      )}
      {mode !== "SELF" && (
        <HashField label={t("parties.authority")} registration={form.register("authoritySha256")} onHash={(hex) => form.setValue("authoritySha256", hex)} faults={faultsAt("/authoritySha256")} />
      )}
    </Group>
  );
}

interface BuyerProps {
  form: UseFormReturn<EnrolForm>;
  index: number;
  faultsAt: (member: string) => readonly Problem[];
  /** Its place among all buyers, from 1. */
  number: number;
  /** Whether it is a company in any case. */
  fixed: boolean;
  shares: boolean;
}

function OneBuyer({ form, index, number, faultsAt, fixed, shares }: BuyerProps) {
  const { t } = useTranslation();
  const kind = useWatch({ control: form.control, name: `buyers.${index}.kind` });
  const company = kind === "COMPANY";
  const errors = form.formState.errors.buyers?.[index];
  const field = (name: "name" | "number" | "address" | "legalRepresentative" | "share", ...members: string[]) => ({
    label: t(name === "number" ? `parties.numbers.${kind}` : `parties.${name}`),
    registration: form.register(`buyers.${index}.${name}`),
    error: errors?.[name] && t("form.required"),
    faults: members.flatMap((member) => faultsAt(member)),
  });
  return (
    <Group legend={fixed ? t("parties.company") : t("parties.buyer", { number })}>
      {!fixed && <SelectField label={t("parties.kind")} registration={form.register(`buyers.${index}.kind`)} options={(["PERSON", "COMPANY"] as const).map((one) => [one, t(`parties.kinds.${one}`)] as const)} />}
      <TextField {...field("name", "/name")} lang="zh-CN" />
      <TextField {...field("number", "/residentId", "/creditCode")} numeric />
      <TextField {...field("address", "/address")} lang="zh-CN" />
      {company && <TextField {...field("legalRepresentative", "/legalRepresentative")} lang="zh-CN" />}
      {company && (
        <HashField
          label={t("parties.licenceSha256")}
          registration={form.register(`buyers.${index}.licenceSha256`)}
          onHash={(hex) => form.setValue(`buyers.${index}.licenceSha256`, hex)}
          faults={faultsAt("/licenceSha256")}
        />
      )}
      {shares && <TextField {...field("share", "/share")} hint={t("parties.shareHint")} />}
    </Group>
  );
}
