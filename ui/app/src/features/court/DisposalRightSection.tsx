import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type DisposalRight, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";

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
        </FactList>
      )}
      {clerk && property.lotId === undefined && <Unfold label={t(right === undefined ? "property.enterRight" : "property.replaceRight")}>{(close) => <RightForm property={property} onDone={close} />}</Unfold>}
    </Card>
  );
}

function RightForm({ property, onDone }: { property: Property; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<DisposalRight>({ defaultValues: property.disposalRight ?? { firstSeizingCourt: property.court, seizedOn: property.seizedOn, documentSha256: "" } });
  const putting = useStep((body: DisposalRight) => dataOf(auction.PUT("/properties/{propertyId}/disposal-right", { params: { path: { propertyId: property.id } }, body })), onDone);
  const faultsAt = useFaults(putting.error);
  const { errors } = form.formState;
  const required = (name: keyof DisposalRight) => errors[name] && t("form.required");
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
      <Wide>
        <Submit busy={putting.isPending}>{t("form.save")}</Submit>
        {putting.error && <Refused error={putting.error} beside={["/firstSeizingCourt", "/seizedOn", "/documentSha256"]} />}
      </Wide>
    </Form>
  );
}
