import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { payout, type Plan } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The maker hands the plan in; from then on somebody else decides. */
export function SubmitStep({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const submitting = useStep(() => dataOf(payout.POST("/plans/{planId}/submission", { params: { path: { planId: plan.planId } } })));
  return (
    <Card title={t("plan.submit")} lead={t("plan.submitLead")}>
      <p>
        <button type="button" className="button button-main" disabled={submitting.isPending} onClick={() => submitting.mutate()}>
          {t("plan.submit")}
        </button>
      </p>
      {submitting.error && <Refused error={submitting.error} />}
    </Card>
  );
}
