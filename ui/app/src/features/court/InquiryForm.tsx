import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type InquiryRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { fromCourtTime } from "@/lib/format/dates";
import { creditorsOf, type InquiryFields } from "./satisfactionFields";

/** Records which creditors were asked whether they take the property. */
export function InquiryForm({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const form = useForm<InquiryFields>({ defaultValues: { askedAt: "", sha256: "", drawSource: "", creditors: "" } });
  const asking = useStep((body: InquiryRequest) => dataOf(auction.POST("/lots/{lotId}/satisfaction/inquiry", { params: { path: { lotId } }, body })));
  const faultsAt = useFaults(asking.error);
  const { errors } = form.formState;
  const send = (typed: InquiryFields): void =>
    asking.mutate({ askedAt: fromCourtTime(typed.askedAt) ?? "", documentSha256: typed.sha256.trim(), ...(typed.drawSource.trim() === "" ? {} : { drawSource: typed.drawSource.trim() }), creditors: creditorsOf(typed.creditors) ?? [] });
  return (
    <Form label={t("satisfaction.ask")} onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <TextField label={t("satisfaction.askedAt")} type="datetime-local" registration={form.register("askedAt", { required: true })} error={errors.askedAt && t("form.required")} faults={faultsAt("/askedAt")} />
      <HashField label={t("satisfaction.paper")} registration={form.register("sha256")} onHash={(hex) => form.setValue("sha256", hex)} faults={faultsAt("/documentSha256")} />
      <TextField
        label={t("satisfaction.creditors")}
        wide
        rows={4}
        lang="zh-CN"
        registration={form.register("creditors", { validate: (text) => creditorsOf(text) !== undefined })}
        error={errors.creditors && t("satisfaction.badLine")}
        faults={faultsAt("/creditors")}
      />
      <TextField label={t("satisfaction.drawSource")} hint={t("satisfaction.drawSourceHint")} wide lang="zh-CN" maxLength={200} registration={form.register("drawSource")} faults={faultsAt("/drawSource")} />
      <Wide>
        <Submit busy={asking.isPending}>{t("satisfaction.ask")}</Submit>
        {asking.error && <Refused error={asking.error} beside={["/askedAt", "/documentSha256", "/drawSource", "/creditors"]} />}
      </Wide>
    </Form>
  );
}
