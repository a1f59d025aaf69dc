import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Lot, type StopRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";
import { causesOf, KINDS, needsFigures, stopFields, toStopRequest, type StopFields } from "./stopFields";
import { useFormWords } from "./useFormWords";

const BESIDE = ["/number", "/dated", "/reason", "/proofs", "/figures"] as const;

/** Makes the paper that stops a lot: kind, cause, number, what is published, and what proves it. */
export function StopForm({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const words = useFormWords();
  const form = useForm<StopFields>({
    resolver: zodResolver(stopFields),
    defaultValues: {
      kind: "POSTPONEMENT",
      cause: "OBJECTION",
      number: `${lot.caseNumber}之一`,
      dated: courtDay(serverClock.now()),
      reason: "",
      termDays: "10",
      proof: "",
      sha256: "",
      owed: "",
      paid: "",
      paidAt: "",
      sellAll: false,
      together: "",
    },
  });
  const { kind, cause } = useWatch({ control: form.control });
  const stopping = useStep(
    (body: StopRequest) => dataOf(auction.POST("/lots/{lotId}/stops", { params: { path: { lotId: lot.id } }, body })),
    () => form.reset(),
  );
  const faultsAt = useFaults(stopping.error);
  const chosen = kind ?? "POSTPONEMENT";
  const causes = causesOf(chosen);
  const why = cause !== undefined && causes.includes(cause) ? cause : causes[0];
  const text = (name: "number" | "dated" | "reason" | "termDays" | "proof" | "owed" | "paid" | "paidAt" | "together") => ({
    registration: form.register(name),
    error: words(form.formState.errors[name]),
  });
  const send = (typed: StopFields): void => {
    const rests = causesOf(typed.kind);
    const cause = rests.includes(typed.cause) ? typed.cause : (rests[0] ?? typed.cause);
    stopping.mutate(toStopRequest({ ...typed, cause }, lot.drill, serverClock.now()));
  };
  return (
    <Form label={t("stops.form")} onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <SelectField label={t("stops.which")} registration={form.register("kind")} options={KINDS.map((one) => [one, t(`stops.kind.${one}`)] as const)} />
      <SelectField label={t("stops.why")} registration={form.register("cause")} options={causes.map((one) => [one, t(`stops.cause.${one}`)] as const)} />
      <TextField label={t("stops.number")} lang="zh-CN" {...text("number")} faults={faultsAt("/number")} />
      <TextField label={t("stops.dated")} type="date" {...text("dated")} faults={faultsAt("/dated")} />
      {chosen === "POSTPONEMENT" && <TextField label={t("stops.term")} hint={t("stops.termHint")} numeric {...text("termDays")} />}
      <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide rows={3} maxLength={400} lang="zh-CN" {...text("reason")} faults={faultsAt("/reason")} />
      <TextField label={t("stops.proof")} lang="zh-CN" {...text("proof")} faults={faultsAt("/proofs")} />
      <HashField label={t("stops.hash")} registration={form.register("sha256")} onHash={(hex) => form.setValue("sha256", hex)} />
      {why !== undefined && needsFigures(why) && (
        <>
          <TextField label={t("stops.owed")} numeric {...text("owed")} faults={faultsAt("/figures")} />
          {why === "PAID_BEFORE_THE_DAY" && (
            <>
              <TextField label={t("stops.paid")} numeric {...text("paid")} />
              <TextField label={t("stops.paidAt")} type="datetime-local" {...text("paidAt")} />
            </>
          )}
          {why === "PROCEEDS_SUFFICE" && <CheckField label={t("stops.sellAll")} registration={form.register("sellAll")} />}
        </>
      )}
      {why === "SOLD_TOGETHER" && <TextField label={t("stops.together")} {...text("together")} />}
      <Wide>
        <Submit busy={stopping.isPending}>{t("stops.make")}</Submit>
        <p role="status">{stopping.isSuccess && t("stops.done")}</p>
        {stopping.error && <Refused error={stopping.error} beside={BESIDE} />}
      </Wide>
    </Form>
  );
}
