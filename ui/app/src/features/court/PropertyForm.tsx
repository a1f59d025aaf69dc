import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { useSession } from "@/lib/session/session";
import { POINTERS, type PropertyForm as Typed, propertyForm, toPropertyRequest } from "./propertyFields";
import { useFormWords } from "./useFormWords";

const NOTHING: Typed = {
  ...{ unitCode: "", titleZh: "", titleEn: "", place: "", area: "", appraisal: "", appraisedOn: "", agency: "", reportSha256: "", validUntil: "" },
  ...{ priced: "now", leased: "none", leaseSince: "", leaseUntil: "", rent: "", removed: false, mortgagedOn: "", seizedOn: "" },
  ...{ proof: "now", firstCourt: "", firstSeizedOn: "", proofSha256: "" },
};

/** Enters what is to be sold: the home, its price, its lease sheet and the right to dispose of it. */
export function PropertyForm({ caseId, onEntered }: { caseId: string; onEntered: (property: Property) => void }) {
  const { t } = useTranslation();
  const wordsOf = useFormWords();
  const session = useSession();
  const form = useForm<Typed>({ resolver: zodResolver(propertyForm), defaultValues: { ...NOTHING, firstCourt: session?.court ?? "" } });
  const entering = useStep((typed: Typed) => dataOf(auction.POST("/cases/{caseId}/properties", { params: { path: { caseId } }, body: toPropertyRequest(typed) })), onEntered);
  const faultsAt = useFaults(entering.error);
  const field = (name: keyof Typed, hint?: string) => ({
    label: t(`property.form.${name}`),
    hint,
    registration: form.register(name),
    error: wordsOf(form.formState.errors[name]),
    faults: faultsAt(POINTERS[name]),
  });
  const [priced, leased, proof] = useWatch({ control: form.control, name: ["priced", "leased", "proof"] });
  return (
    <Form label={t("property.enter")} onSubmit={(event) => void form.handleSubmit((typed) => entering.mutate(typed))(event)}>
      <Group legend={t("property.what")}>
        <TextField {...field("unitCode", t("property.form.unitCodeHint"))} maxLength={28} wide />
        <TextField {...field("titleZh")} lang="zh-CN" />
        <TextField {...field("titleEn")} lang="en" />
        <TextField {...field("place")} lang="zh-CN" />
        <TextField {...field("area", t("property.form.areaHint"))} numeric />
      </Group>
      <Group legend={t("property.price")}>
        <SelectField {...field("priced", t("property.form.pricedHint"))} options={[["now", t("property.form.pricedNow")], ["later", t("property.form.pricedLater")]]} />
        {priced === "now" && (
          <>
            <TextField {...field("appraisal")} numeric />
            <TextField {...field("appraisedOn")} type="date" />
            <TextField {...field("agency")} lang="zh-CN" />
            <TextField {...field("validUntil", t("property.form.validUntilHint"))} type="date" />
            <HashField {...field("reportSha256")} wide onHash={(hex) => form.setValue("reportSha256", hex, { shouldValidate: true })} />
          </>
        )}
      </Group>
      <Group legend={t("property.leaseTitle")}>
        <TextField {...field("seizedOn")} type="date" />
        <TextField {...field("mortgagedOn", t("property.form.mortgagedOnHint"))} type="date" />
        <SelectField {...field("leased")} faults={faultsAt("/lease/none")} options={[["none", t("property.form.none")], ["leased", t("property.form.leasedYes")]]} />
        {leased === "leased" && (
          <>
            <TextField {...field("leaseSince")} type="date" />
            <TextField {...field("leaseUntil", t("property.form.leaseUntilHint"))} type="date" />
            <TextField {...field("rent")} numeric />
            <CheckField {...field("removed", t("property.form.removedHint"))} />
          </>
        )}
      </Group>
      <Group legend={t("property.right")}>
        <SelectField {...field("proof", t("property.form.proofHint"))} options={[["now", t("property.form.proofNow")], ["later", t("property.form.proofLater")]]} />
        {proof === "now" && (
          <>
            <TextField {...field("firstCourt", t("property.form.firstCourtHint"))} />
            <TextField {...field("firstSeizedOn")} type="date" />
            <HashField {...field("proofSha256")} wide onHash={(hex) => form.setValue("proofSha256", hex, { shouldValidate: true })} />
          </>
        )}
      </Group>
      <Wide>
        <Submit busy={entering.isPending}>{t("property.enter")}</Submit>
        {entering.error && <Refused error={entering.error} beside={Object.values(POINTERS)} />}
      </Wide>
    </Form>
  );
}
