import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { kindsQuery } from "@/components/kinds";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { useLanguage } from "@/lib/i18n/i18n";
import { useSession } from "@/lib/session/session";
import { ParticularFields } from "./ParticularFields";
import { isEstate, POINTERS, PROPERTY_KINDS, type PropertyForm as Typed, propertyForm, toPropertyRequest } from "./propertyFields";
import { useFormWords } from "./useFormWords";

const NOTHING: Typed = {
  ...{ kind: "HOME", particulars: {}, things: "" },
  ...{ unitCode: "", titleZh: "", titleEn: "", place: "", area: "", appraisal: "", appraisedOn: "", agency: "", reportSha256: "", validUntil: "" },
  ...{ priced: "now", leased: "none", leaseSince: "", leaseUntil: "", rent: "", removed: false, mortgagedOn: "", seizedOn: "" },
  ...{ proof: "now", firstCourt: "", firstSeizedOn: "", proofSha256: "" },
};

/** Enters what is to be sold: the home, its price, its lease sheet and the right to dispose of it. */
export function PropertyForm({ caseId, onEntered }: { caseId: string; onEntered: (property: Property) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordsOf = useFormWords();
  const session = useSession();
  const form = useForm<Typed>({ resolver: zodResolver(propertyForm), defaultValues: { ...NOTHING, firstCourt: session?.court ?? "" } });
  const kinds = useQuery(kindsQuery).data;
  const tableOf = (kind: Typed["kind"]) => kinds?.find((one) => one.kind === kind);
  const entering = useStep((typed: Typed) => dataOf(auction.POST("/cases/{caseId}/properties", { params: { path: { caseId } }, body: toPropertyRequest(typed, tableOf(typed.kind)?.particulars ?? []) })), onEntered);
  const faultsAt = useFaults(entering.error);
  const field = (name: Exclude<keyof Typed, "kind" | "particulars" | "things">, hint?: string) => ({
    label: t(`property.form.${name}`),
    hint,
    registration: form.register(name),
    error: wordsOf(form.formState.errors[name]),
    faults: faultsAt(POINTERS[name]),
  });
  const [kind, priced, leased, proof] = useWatch({ control: form.control, name: ["kind", "priced", "leased", "proof"] });
  const table = tableOf(kind);
  const unit = field("unitCode", isEstate(kind) || table === undefined ? t("property.form.unitCodeHint") : t("kinds.unitHint", { example: table.identity.example }));
  return (
    <Form label={t("property.enter")} onSubmit={(event) => void form.handleSubmit((typed) => entering.mutate(typed))(event)}>
      <Group legend={t("property.what")}>
        <SelectField label={t("kinds.kind")} registration={form.register("kind")} faults={faultsAt("/kind")} options={PROPERTY_KINDS.map((one) => [one, t(`kind.${one}`)] as const)} />
        <TextField {...unit} label={isEstate(kind) ? unit.label : (table?.identity[language] ?? unit.label)} maxLength={200} wide />
        <TextField {...field("titleZh")} lang="zh-CN" />
        <TextField {...field("titleEn")} lang="en" />
        <TextField {...field("place")} lang="zh-CN" />
        {isEstate(kind) && <TextField {...field("area", t("property.form.areaHint"))} label={kind === "LAND" ? t("kinds.landArea") : t("property.form.area")} numeric />}
      </Group>
      {table !== undefined && (table.particulars.length > 0 || table.things) && <ParticularFields table={table} form={form} faultsAt={faultsAt} />}
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
        {entering.error && <Refused error={entering.error} beside={[...Object.values(POINTERS), ...(table?.particulars.map(({ name }) => `/particulars/${name}`) ?? [])]} />}
      </Wide>
    </Form>
  );
}
