import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Stop } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The court's next step for the paper in force: the cause of a stay is gone, or the lot goes on. */
export function EndStop({ stop }: { stop: Stop }) {
  const { t } = useTranslation();
  const path = { params: { path: { lotId: stop.lotId } } };
  if (stop.kind === "WITHDRAWAL") return <p className="note">{t("stops.never")}</p>;
  return stop.kind === "STAY" && stop.causeGoneAt === undefined ? (
    <Reason label={t("stops.goneReason")} button={t("stops.sayGone")} send={(reason) => dataOf(auction.POST("/lots/{lotId}/stops/cause-gone", { ...path, body: { reason } }))} />
  ) : (
    <Reason label={t("stops.resumptionReason")} button={t("stops.resume")} send={(reason) => dataOf(auction.POST("/lots/{lotId}/stops/resumption", { ...path, body: { reason } }))} />
  );
}

function Reason({ label, button, send }: { label: string; button: string; send: (reason: string) => Promise<Stop> }) {
  const { t } = useTranslation();
  const form = useForm<{ reason: string }>({ defaultValues: { reason: "" } });
  const step = useStep(send, () => form.reset());
  const faultsAt = useFaults(step.error);
  return (
    <Form label={button} onSubmit={(event) => void form.handleSubmit(({ reason }) => step.mutate(reason))(event)}>
      <TextField
        label={label}
        hint={t("stops.reasonHint")}
        wide
        maxLength={400}
        lang="zh-CN"
        registration={form.register("reason", { required: true })}
        error={form.formState.errors.reason && t("form.required")}
        faults={faultsAt("/reason")}
      />
      <Wide>
        <Submit busy={step.isPending}>{button}</Submit>
        {step.error && <Refused error={step.error} beside={["/reason"]} />}
      </Wide>
    </Form>
  );
}
