import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type EndingRequest, type Satisfaction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";
import { ENDINGS, ROUTES, statementsOf, toEndingRequest, type EndingFields } from "./satisfactionFields";

const BESIDE = ["/number", "/dated", "/reason", "/proofs", "/creditor", "/agreedPriceFen", "/differencePaidAt"] as const;

/** The paper that ends the sale of an unsold property: taken, managed or released. */
export function EndingForm({ satisfaction, caseNo }: { satisfaction: Satisfaction; caseNo: string }) {
  const { t } = useTranslation();
  const creditors = satisfaction.inquiry?.creditors ?? [];
  const form = useForm<EndingFields>({
    defaultValues: {
      ending: satisfaction.answers === "WANTED" ? "TAKEN" : "RELEASED",
      route: "AT_THE_RESERVE",
      creditor: satisfaction.chosen === undefined ? "" : String(satisfaction.chosen),
      agreed: "",
      paidAt: "",
      number: `${caseNo}之一`,
      dated: courtDay(serverClock.now()),
      reason: "",
      proof: "",
      sha256: "",
      consent: false,
      nobodyHarmed: false,
      eligible: false,
      saleFailed: false,
      noOtherMeasure: false,
    },
  });
  const [ending, route] = useWatch({ control: form.control, name: ["ending", "route"] });
  const lotId = satisfaction.lotId;
  const step = useStep((body: EndingRequest) => dataOf(auction.POST("/lots/{lotId}/satisfaction/ending", { params: { path: { lotId } }, body })));
  const faultsAt = useFaults(step.error);
  const { errors } = form.formState;
  const required = (name: "number" | "dated" | "reason") => ({
    registration: form.register(name, { required: true }),
    error: errors[name] && t("form.required"),
    faults: faultsAt(`/${name}`),
  });
  const takers = [["", "—"] as const, ...creditors.map((one) => [String(one.position), one.name] as const)];
  return (
    <Form label={t("satisfaction.end")} onSubmit={(event) => void form.handleSubmit((typed) => step.mutate(toEndingRequest(typed)))(event)}>
      <SelectField label={t("satisfaction.how")} registration={form.register("ending")} options={ENDINGS.map((one) => [one, t(`satisfaction.ending.${one}`)] as const)} />
      {ending === "TAKEN" && (
        <>
          <SelectField label={t("satisfaction.route")} registration={form.register("route")} options={ROUTES.map((one) => [one, t(`satisfaction.routes.${one}`)] as const)} />
          <SelectField label={t("satisfaction.taker")} registration={form.register("creditor")} options={takers} />
          {route === "BY_AGREEMENT" && <TextField label={t("satisfaction.agreedPrice")} numeric registration={form.register("agreed")} faults={faultsAt("/agreedPriceFen")} />}
          <TextField label={t("satisfaction.paidAt")} type="datetime-local" registration={form.register("paidAt")} faults={faultsAt("/differencePaidAt")} />
        </>
      )}
      <TextField label={t("stops.number")} lang="zh-CN" {...required("number")} />
      <TextField label={t("stops.dated")} type="date" {...required("dated")} />
      <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide rows={3} maxLength={400} lang="zh-CN" {...required("reason")} />
      <TextField label={t("stops.proof")} lang="zh-CN" registration={form.register("proof")} faults={faultsAt("/proofs")} />
      <HashField label={t("stops.hash")} registration={form.register("sha256")} onHash={(hex) => form.setValue("sha256", hex)} />
      {statementsOf(ending, route).map((name) => (
        <CheckField key={name} label={t(`satisfaction.${name}`)} registration={form.register(name)} />
      ))}
      <Wide>
        <Submit busy={step.isPending}>{t("satisfaction.end")}</Submit>
        {step.error && <Refused error={step.error} beside={BESIDE} />}
      </Wide>
    </Form>
  );
}
