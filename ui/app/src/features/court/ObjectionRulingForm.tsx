import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Objection, type ObjectionDecision } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";

const DECISIONS: readonly ObjectionDecision[] = ["REJECTED", "UPHELD", "TAKEN_BACK"];

interface Typed {
  decision: ObjectionDecision;
  number: string;
  dated: string;
  reason: string;
}

/** The ruling on an objection; one that is not upheld starts the clock of the stay that rested on it. */
export function ObjectionRulingForm({ objection, caseNo }: { objection: Objection; caseNo: string }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: { decision: "REJECTED", number: `${caseNo}之一`, dated: courtDay(serverClock.now()), reason: "" } });
  const ruling = useStep((body: Typed) =>
    dataOf(auction.POST("/lots/{lotId}/objections/{objectionId}/ruling", { params: { path: { lotId: objection.lotId, objectionId: objection.id } }, body })),
  );
  const faultsAt = useFaults(ruling.error);
  const { errors } = form.formState;
  return (
    <Form label={t("objections.rule")} onSubmit={(event) => void form.handleSubmit((typed) => ruling.mutate(typed))(event)}>
      <SelectField label={t("objections.decide")} registration={form.register("decision")} options={DECISIONS.map((one) => [one, t(`objections.decision.${one}`)] as const)} />
      <TextField label={t("stops.number")} lang="zh-CN" registration={form.register("number", { required: true })} error={errors.number && t("form.required")} faults={faultsAt("/number")} />
      <TextField label={t("stops.dated")} type="date" registration={form.register("dated", { required: true })} error={errors.dated && t("form.required")} faults={faultsAt("/dated")} />
      <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide maxLength={400} lang="zh-CN" registration={form.register("reason", { required: true })} error={errors.reason && t("form.required")} faults={faultsAt("/reason")} />
      <Wide>
        <Submit busy={ruling.isPending}>{t("objections.rule")}</Submit>
        {ruling.error && <Refused error={ruling.error} beside={["/number", "/dated", "/reason"]} />}
      </Wide>
    </Form>
  );
}
