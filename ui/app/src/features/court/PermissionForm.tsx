import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type PermissionRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** Permits a restricted debtor a purchase that life or business needs, for a term (CONS-8). */
export function PermissionForm({ court, restrictionId }: { court: string; restrictionId: string }) {
  const { t } = useTranslation();
  const form = useForm<PermissionRequest>({ defaultValues: { purchase: "REAL_ESTATE", number: "", fromOn: "", untilOn: "" } });
  const permitting = useStep(
    (body: PermissionRequest) => dataOf(auction.POST("/courts/{court}/restrictions/{restrictionId}/permissions", { params: { path: { court, restrictionId } }, body })),
    () => form.reset(),
  );
  const faultsAt = useFaults(permitting.error);
  const field = (name: "number" | "fromOn" | "untilOn") => ({
    label: t(`restrictions.permission.${name}`),
    registration: form.register(name, { required: true }),
    error: form.formState.errors[name] && t("form.required"),
    faults: faultsAt(`/${name}`),
  });
  return (
    <Form label={t("restrictions.permit")} onSubmit={(event) => void form.handleSubmit((typed) => permitting.mutate(typed))(event)}>
      <SelectField label={t("restrictions.what")} registration={form.register("purchase")} options={(["REAL_ESTATE", "VEHICLE"] as const).map((one) => [one, t(`restrictions.purchase.${one}`)] as const)} faults={faultsAt("/purchase")} />
      <TextField {...field("number")} lang="zh-CN" maxLength={60} />
      <TextField {...field("fromOn")} type="date" />
      <TextField {...field("untilOn")} type="date" />
      <Wide>
        <Submit busy={permitting.isPending}>{t("restrictions.permit")}</Submit>
        <p role="status">{permitting.isSuccess && t("restrictions.permitted")}</p>
        {permitting.error && <Refused error={permitting.error} beside={["/purchase", "/number", "/fromOn", "/untilOn"]} />}
      </Wide>
    </Form>
  );
}
