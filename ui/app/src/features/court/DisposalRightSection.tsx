import { useForm, type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { CheckField } from "@/components/form/CheckField";
import { TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { type RightFields, rightFields, toRight } from "./transferFields";

/** The proof that this court may dispose of the property: its own first seizure, or another court's letter. */
export function DisposalRightSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clerk = hasRole(useSession(), "clerk");
  const right = property.disposalRight;
  return (
    <Card title={t("property.right")} lead={t("property.rightLead")}>
      {right === undefined ? (
        <p className="note note-wait">{t("property.noRight")}</p>
      ) : (
        <FactList>
          <Fact name={t("property.form.firstCourt")}>{right.firstSeizingCourt}</Fact>
          <Fact name={t("property.form.firstSeizedOn")}>{formatDate(right.seizedOn, language)}</Fact>
          <Fact name={t("property.form.proofSha256")}>
            <span className="mono">{right.documentSha256}</span>
          </Fact>
          {right.firstSeizingCourt !== property.court && <Fact name={t("property.transfer.title")}>{right.transfer?.letterNumber ?? right.transfer?.designatedBy ?? t("property.transfer.none")}</Fact>}
        </FactList>
      )}
      {clerk && property.changeable && <Unfold label={t(right === undefined ? "property.enterRight" : "property.replaceRight")}>{(close) => <RightForm property={property} onDone={close} />}</Unfold>}
    </Card>
  );
}

function RightForm({ property, onDone }: { property: Property; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<RightFields>({ defaultValues: rightFields(property.disposalRight, property.court, property.seizedOn) });
  const putting = useStep((typed: RightFields) => dataOf(auction.PUT("/properties/{propertyId}/disposal-right", { params: { path: { propertyId: property.id } }, body: toRight(typed, property.court) })), onDone);
  const faultsAt = useFaults(putting.error);
  const { errors } = form.formState;
  const first = useWatch({ control: form.control, name: "firstSeizingCourt" });
  const required = (name: "firstSeizingCourt" | "seizedOn") => errors[name] && t("form.required");
  return (
    <Form label={t("property.right")} onSubmit={(event) => void form.handleSubmit((typed) => putting.mutate(typed))(event)}>
      <TextField label={t("property.form.firstCourt")} hint={t("property.form.firstCourtHint")} registration={form.register("firstSeizingCourt", { required: true })} error={required("firstSeizingCourt")} faults={faultsAt("/firstSeizingCourt")} />
      <TextField label={t("property.form.firstSeizedOn")} type="date" registration={form.register("seizedOn", { required: true })} error={required("seizedOn")} faults={faultsAt("/seizedOn")} />
      <HashField
        label={t("property.form.proofSha256")}
        wide
        registration={form.register("documentSha256", { pattern: /^[0-9a-f]{64}$/, required: true })}
        error={errors.documentSha256 && t("form.badHash")}
        faults={faultsAt("/documentSha256")}
        onHash={(hex) => form.setValue("documentSha256", hex, { shouldValidate: true })}
      />
      {first !== property.court && <TransferPart form={form} faultsAt={faultsAt} />}
      <Wide>
        <Submit busy={putting.isPending}>{t("form.save")}</Submit>
        {putting.error && <Refused error={putting.error} beside={["/firstSeizingCourt", "/seizedOn", "/documentSha256", "/transfer/letterNumber", "/transfer/designatedBy", "/transfer/reservedFen"]} />}
      </Wide>
    </Form>
  );
}

/** The transfer from the court of the first seizure (DISP 1 to 4). */
function TransferPart({ form, faultsAt }: { form: UseFormReturn<RightFields>; faultsAt: ReturnType<typeof useFaults> }) {
  const { t } = useTranslation();
  const field = (name: Exclude<keyof RightFields, "firstSeizingCourt" | "seizedOn" | "documentSha256">) => ({
    label: t(`property.transfer.${name}`),
    registration: form.register(name),
    faults: faultsAt(`/transfer/${name === "reserved" ? "reservedFen" : name}`),
  });
  return (
    <Group legend={t("property.transfer.title")}>
      <CheckField {...field("priorSecurity")} />
      <TextField {...field("requestedAt")} hint={t("property.transfer.requestedAtHint")} type="datetime-local" />
      <CheckField {...field("firstCourtSells")} />
      <TextField {...field("letterNumber")} lang="zh-CN" />
      <CheckField {...field("disputed")} />
      <TextField {...field("designatedBy")} />
      <CheckField {...field("claimConfirmed")} />
      <TextField {...field("reserved")} numeric />
    </Group>
  );
}
