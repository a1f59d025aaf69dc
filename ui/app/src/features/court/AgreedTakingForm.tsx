import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type AgreedPaperKind, type AgreedTakingRequest, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";
import { formatYuan } from "@/lib/money/money";
import { type AgreedFields, toAgreedTaking } from "./agreedFields";
import { applicantsQuery } from "./queries";

const BESIDE = ["/number", "/dated", "/reason", "/priceFen", "/differencePaidAt", "/applicantId"] as const;

/** The ruling by which an applicant of the case takes the property: who, at which price, on which papers. */
export function AgreedTakingForm({ property, needed }: { property: Property; needed: readonly AgreedPaperKind[] }) {
  const { t } = useTranslation();
  const applicants = (useQuery(applicantsQuery(property.caseId)).data ?? []).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const form = useForm<AgreedFields>({
    defaultValues: {
      applicantId: "",
      price: "",
      paidAt: "",
      number: `${property.caseNumber}之一`,
      dated: courtDay(serverClock.now()),
      reason: "",
      papers: needed.map((kind) => ({ kind, title: t(`agreement.papers.${kind}`), sha256: "" })),
    },
  });
  const step = useStep((body: AgreedTakingRequest) => dataOf(auction.POST("/properties/{propertyId}/agreed-taking", { params: { path: { propertyId: property.id } }, body })));
  const faultsAt = useFaults(step.error);
  const { errors } = form.formState;
  const required = (name: "applicantId" | "price" | "number" | "dated" | "reason", at = `/${name}`) => ({
    registration: form.register(name, { required: true }),
    error: errors[name] && t("form.required"),
    faults: faultsAt(at),
  });
  const takers = [["", "—"] as const, ...applicants.map(({ id, party, claimFen }) => [id, `${party} ${formatYuan(claimFen)}`] as const)];
  return (
    <Form label={t("agreement.take")} onSubmit={(event) => void form.handleSubmit((typed) => step.mutate(toAgreedTaking(typed)))(event)}>
      <SelectField label={t("satisfaction.taker")} options={takers} {...required("applicantId")} />
      {applicants.length === 0 && <p className="note note-wait">{t("agreement.nobody")}</p>}
      <TextField label={t("satisfaction.agreedPrice")} numeric {...required("price", "/priceFen")} />
      <TextField label={t("satisfaction.paidAt")} hint={t("agreement.paidAtHint")} type="datetime-local" registration={form.register("paidAt")} faults={faultsAt("/differencePaidAt")} />
      <TextField label={t("stops.number")} lang="zh-CN" {...required("number")} />
      <TextField label={t("stops.dated")} type="date" {...required("dated")} />
      <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide rows={3} maxLength={400} lang="zh-CN" {...required("reason")} />
      {needed.map((kind, index) => (
        <Wide key={kind}>
          <TextField label={t(`agreement.papers.${kind}`)} lang="zh-CN" maxLength={100} registration={form.register(`papers.${index}.title`)} faults={faultsAt(`/papers/${index}/title`)} />
          <HashField
            label={t("agreement.hashOf", { paper: t(`agreement.papers.${kind}`) })}
            registration={form.register(`papers.${index}.sha256`)}
            faults={faultsAt(`/papers/${index}/sha256`)}
            onHash={(hex) => form.setValue(`papers.${index}.sha256`, hex)}
          />
        </Wide>
      ))}
      <Wide>
        <Submit busy={step.isPending}>{t("agreement.take")}</Submit>
        {step.error && <Refused error={step.error} beside={BESIDE} />}
      </Wide>
    </Form>
  );
}
