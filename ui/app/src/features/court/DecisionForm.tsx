import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";
import { formatYuan, inFinancialCharacters, parseYuan } from "@/lib/money/money";
import { type DecisionFields, decisionFields, toDecisionRequest } from "./decisionFields";
import { useFormWords } from "./useFormWords";

/** Records the panel's decision. Whether its figures may stand in a notice is judged with the notice. */
export function DecisionForm({ property, onDone }: { property: Property; onDone: () => void }) {
  const { t } = useTranslation();
  const wordsOf = useFormWords();
  const form = useForm<DecisionFields>({
    resolver: zodResolver(decisionFields),
    defaultValues: { start: "", increment: "", deposit: "", priority: "", costs: "", panel: "", preemption: "", decidedOn: courtDay(serverClock.now()) },
  });
  const recording = useStep((typed: DecisionFields) => dataOf(auction.POST("/properties/{propertyId}/decisions", { params: { path: { propertyId: property.id } }, body: toDecisionRequest(typed) })), onDone);
  const faultsAt = useFaults(recording.error);
  const { errors } = form.formState;
  const words = (typed: string): string | undefined => {
    const fen = parseYuan(typed);
    return fen === undefined ? undefined : inFinancialCharacters(fen);
  };
  const [start, increment, deposit] = useWatch({ control: form.control, name: ["start", "increment", "deposit"] });
  return (
    <Form label={t("decision.record")} onSubmit={(event) => void form.handleSubmit((typed) => recording.mutate(typed))(event)}>
      <TextField label={t("decision.start")} hint={words(start) ?? (property.appraisal === undefined ? t("property.unpriced") : t("decision.startHint", { appraisal: formatYuan(property.appraisal.fen) }))} numeric registration={form.register("start")} error={wordsOf(errors.start)} faults={faultsAt("/startPriceFen")} />
      <TextField label={t("decision.increment")} hint={words(increment)} numeric registration={form.register("increment")} error={wordsOf(errors.increment)} faults={faultsAt("/incrementFen")} />
      <TextField label={t("decision.deposit")} hint={words(deposit) ?? t("decision.depositHint")} numeric registration={form.register("deposit")} error={wordsOf(errors.deposit)} faults={faultsAt("/depositFen")} />
      <TextField label={t("surplus.priority")} hint={t("surplus.priorityHint")} numeric registration={form.register("priority")} error={wordsOf(errors.priority)} faults={faultsAt("/estimate/priorityFen")} />
      <TextField label={t("surplus.costs")} numeric registration={form.register("costs")} error={wordsOf(errors.costs)} faults={faultsAt("/estimate/costsFen")} />
      <TextField label={t("decision.decidedOn")} type="date" registration={form.register("decidedOn")} error={wordsOf(errors.decidedOn)} faults={faultsAt("/decidedOn")} />
      <TextField label={t("decision.panel")} hint={t("decision.panelHint")} rows={3} registration={form.register("panel")} error={wordsOf(errors.panel)} faults={faultsAt("/panel")} lang="zh-CN" />
      <TextField label={t("lot.preemption")} hint={t("decision.preemptionHint")} rows={3} registration={form.register("preemption")} error={wordsOf(errors.preemption)} faults={faultsAt("/preemption")} />
      <Wide>
        <Submit busy={recording.isPending}>{t("decision.record")}</Submit>
        {recording.error && <Refused error={recording.error} beside={["/startPriceFen", "/incrementFen", "/depositFen", "/estimate/priorityFen", "/estimate/costsFen", "/decidedOn", "/panel", "/preemption"]} />}
      </Wide>
    </Form>
  );
}
