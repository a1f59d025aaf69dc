import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { CheckField } from "@/components/form/CheckField";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Sale, type SaleApprovalRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { DisapprovalForm } from "./DisapprovalForm";
import { approvalQuery } from "./queries";

/** The approval that some shares need before the ruling (EQ-15); nothing where nobody must approve. */
export function ApprovalStep({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const [clerk, judge] = [hasRole(session, "clerk"), hasRole(session, "judge")];
  const approval = useQuery(approvalQuery(sale.lotId)).data;
  if (approval === undefined || approval.state === "NOT_NEEDED") return null;
  const { state, authority, number, on, documentSha256 } = approval;
  return (
    <Card title={t("approval.title")} lead={t("approval.lead")}>
      <p className={`note ${state === "GRANTED" ? "" : state === "AWAITED" ? "note-wait" : "note-act"}`} data-approval={state}>
        {t(`approval.state.${state}`, { authority })}
      </p>
      {number !== undefined && on !== undefined && (
        <FactList>
          <Fact name={t("approval.number")}>
            <span lang="zh-CN">{number}</span>
          </Fact>
          <Fact name={t("approval.on")}>{formatDate(on, language)}</Fact>
          <Fact name={t("approval.document")}>
            <span className="mono">{documentSha256}</span>
          </Fact>
        </FactList>
      )}
      {clerk && state === "AWAITED" && <ApprovalForm sale={sale} />}
      {judge && state === "NOT_GRANTED" && (sale.state === "SOLD" || sale.state === "PAID") && <DisapprovalForm sale={sale} />}
    </Card>
  );
}

const POINTERS = ["/number", "/on", "/documentSha256"];

function ApprovalForm({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const form = useForm<SaleApprovalRequest>({ defaultValues: { granted: true, number: "", documentSha256: "", on: "" } });
  const recording = useStep((body: SaleApprovalRequest) => dataOf(auction.POST("/lots/{lotId}/approval", { params: { path: { lotId: sale.lotId } }, body })));
  const faultsAt = useFaults(recording.error);
  const { errors } = form.formState;
  return (
    <Form label={t("approval.record")} onSubmit={(event) => void form.handleSubmit((typed) => recording.mutate(typed))(event)}>
      <CheckField label={t("approval.granted")} registration={form.register("granted")} />
      <TextField label={t("approval.number")} lang="zh-CN" registration={form.register("number", { required: true })} error={errors.number && t("form.required")} faults={faultsAt("/number")} />
      <TextField label={t("approval.on")} type="date" registration={form.register("on", { required: true })} error={errors.on && t("form.required")} faults={faultsAt("/on")} />
      <HashField
        label={t("approval.document")}
        wide
        registration={form.register("documentSha256", { pattern: /^[0-9a-f]{64}$/, required: true })}
        error={errors.documentSha256 && t("form.badHash")}
        faults={faultsAt("/documentSha256")}
        onHash={(hex) => form.setValue("documentSha256", hex, { shouldValidate: true })}
      />
      <Wide>
        <Submit busy={recording.isPending}>{t("approval.record")}</Submit>
        {recording.error && <Refused error={recording.error} beside={POINTERS} />}
      </Wide>
    </Form>
  );
}
