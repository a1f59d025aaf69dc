import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The code that came to the address. */
export function CodeForm({ channel }: { channel: "email" | "sms" }) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { code: "" } });
  const confirming = useStep((code: string) => dataOf(auction.POST("/my/notices/{channel}/confirmation", { params: { path: { channel } }, body: { code } })));
  const faultsAt = useFaults(confirming.error);
  return (
    <Form label={t("notices.codeForm")} onSubmit={(event) => void form.handleSubmit(({ code }) => confirming.mutate(code))(event)}>
      <TextField
        label={t("notices.code")}
        hint={t("notices.codeHint")}
        registration={form.register("code", { required: true })}
        error={form.formState.errors.code && t("form.required")}
        faults={faultsAt("/code")}
        autoComplete="one-time-code"
        numeric
        maxLength={20}
      />
      <Wide>
        <Submit busy={confirming.isPending}>{t("notices.confirm")}</Submit>
        {confirming.error && <Refused error={confirming.error} beside={["/code"]} />}
      </Wide>
    </Form>
  );
}
