import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { registry, type StepName } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The second pair of eyes: the scan that this person has seen must be the one that the clerk entered. */
export function ConfirmTakeover({ transferId, step }: { transferId: string; step: StepName }) {
  const { t } = useTranslation();
  const form = useForm<{ sha256: string }>({ defaultValues: { sha256: "" } });
  const confirming = useStep((body: { sha256: string }) => dataOf(registry.POST("/transfers/{transferId}/steps/{step}/takeover/confirmation", { params: { path: { transferId, step } }, body })));
  const faultsAt = useFaults(confirming.error);
  return (
    <Form label={t("manual.confirm")} onSubmit={(event) => void form.handleSubmit((typed) => confirming.mutate(typed))(event)}>
      <HashField
        label={t("manual.sha256")}
        wide
        registration={form.register("sha256", { required: true })}
        error={form.formState.errors.sha256 && t("form.required")}
        faults={faultsAt("/sha256")}
        onHash={(hex) => form.setValue("sha256", hex, { shouldValidate: true })}
      />
      <Wide>
        <Submit busy={confirming.isPending}>{t("manual.confirm")}</Submit>
        {confirming.error && <Refused error={confirming.error} beside={["/sha256"]} />}
      </Wide>
    </Form>
  );
}
