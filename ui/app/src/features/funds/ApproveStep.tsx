import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { CheckField } from "@/components/form/CheckField";
import { Form, Submit, Wide } from "@/components/form/Form";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { payout, type Plan } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** Somebody other than the maker approves exactly the two hashes that stand on this page. */
export function ApproveStep({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const form = useForm<{ compared: boolean }>({ defaultValues: { compared: false } });
  const { planHash, batchHash } = plan;
  const approving = useStep(() => dataOf(payout.POST("/plans/{planId}/approval", { params: { path: { planId: plan.planId } }, body: { planHash, batchHash } })));
  return (
    <Card title={t("plan.approve")} lead={t("plan.approveLead")}>
      <Form label={t("plan.approve")} onSubmit={(event) => void form.handleSubmit(() => approving.mutate())(event)}>
        <Wide>
          <p className="note note-wait">
            {t("plan.approveText", { lines: plan.paidLines })} <MoneyInWords fen={plan.allottedFen} />
          </p>
        </Wide>
        <CheckField label={t("plan.compared")} hint={t("plan.comparedHint")} wide registration={form.register("compared", { required: true })} error={form.formState.errors.compared && t("plan.compareFirst")} />
        <Wide>
          <Submit busy={approving.isPending}>{t("plan.approveExactly")}</Submit>
          {approving.error && <Refused error={approving.error} />}
        </Wide>
      </Form>
    </Card>
  );
}
