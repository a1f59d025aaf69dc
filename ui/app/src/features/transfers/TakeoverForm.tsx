import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { registry, type StepName, type TakeoverRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtTime, fromCourtTime } from "@/lib/format/dates";

interface Props {
  transferId: string;
  step: StepName;
  onDone: () => void;
}

/** A clerk did the step at the bureau's window and enters the receipt; another person confirms it. */
export function TakeoverForm({ transferId, step, onDone }: Props) {
  const { t } = useTranslation();
  const form = useForm<TakeoverRequest>({ defaultValues: { receiptNo: "", entryNo: "", enteredAt: courtTime(serverClock.now()), sha256: "" } });
  const taking = useStep(
    (typed: TakeoverRequest) => dataOf(registry.POST("/transfers/{transferId}/steps/{step}/takeover", { params: { path: { transferId, step } }, body: { ...typed, enteredAt: fromCourtTime(typed.enteredAt) ?? typed.enteredAt } })),
    onDone,
  );
  const faultsAt = useFaults(taking.error);
  const { errors } = form.formState;
  const field = (name: keyof TakeoverRequest) => ({
    label: t(`manual.${name}`),
    registration: form.register(name, { required: true }),
    error: errors[name] && t("form.required"),
    faults: faultsAt(`/${name}`),
  });
  return (
    <Form label={t("manual.takeOver")} onSubmit={(event) => void form.handleSubmit((typed) => taking.mutate(typed))(event)}>
      <TextField {...field("receiptNo")} maxLength={64} />
      <TextField {...field("entryNo")} maxLength={64} />
      <TextField {...field("enteredAt")} type="datetime-local" hint={t("notice.atHint")} />
      <HashField {...field("sha256")} wide onHash={(hex) => form.setValue("sha256", hex, { shouldValidate: true })} />
      <Wide>
        <Submit busy={taking.isPending}>{t("manual.takeOver")}</Submit>
        {taking.error && <Refused error={taking.error} beside={["/receiptNo", "/entryNo", "/enteredAt", "/sha256"]} />}
      </Wide>
    </Form>
  );
}
