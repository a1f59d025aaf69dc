import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type HandoverRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { toHandoverRequest, type HandoverFields } from "./handoverFields";

/** The record of the handover (交接笔录); it is written once. */
export function HandoverForm({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const form = useForm<HandoverFields>({ defaultValues: { heldAt: "", keys: "1", meters: "", belongings: "", present: "", sha256: "" } });
  const recording = useStep((body: HandoverRequest) => dataOf(auction.POST("/lots/{lotId}/handover/record", { params: { path: { lotId } }, body })));
  const faultsAt = useFaults(recording.error);
  const required = (name: "heldAt" | "keys" | "present") => ({
    registration: form.register(name, { required: true }),
    error: form.formState.errors[name] && t("form.required"),
    faults: faultsAt(`/${name}`),
  });
  return (
    <Form label={t("handover.record")} onSubmit={(event) => void form.handleSubmit((typed) => recording.mutate(toHandoverRequest(typed, t("handover.proofTitle"))))(event)}>
      <TextField label={t("handover.heldAt")} type="datetime-local" {...required("heldAt")} />
      <TextField label={t("handover.keys")} numeric {...required("keys")} />
      <TextField label={t("handover.meters")} rows={3} lang="zh-CN" registration={form.register("meters")} faults={faultsAt("/meters")} />
      <TextField label={t("handover.belongings")} rows={3} lang="zh-CN" registration={form.register("belongings")} faults={faultsAt("/belongings")} />
      <TextField label={t("handover.present")} wide lang="zh-CN" {...required("present")} />
      <HashField label={t("handover.proof")} registration={form.register("sha256")} onHash={(hex) => form.setValue("sha256", hex)} faults={faultsAt("/proofs")} />
      <Wide>
        <Submit busy={recording.isPending}>{t("handover.record")}</Submit>
        {recording.error && <Refused error={recording.error} beside={["/heldAt", "/keys", "/meters", "/belongings", "/present", "/proofs"]} />}
      </Wide>
    </Form>
  );
}
