import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { registry, type Transfer } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** The one application, filled in already; the buyer confirms it once and the platform asks every bureau. */
export function ConfirmApplication({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const confirming = useStep(() => dataOf(registry.POST("/transfers/{transferId}/confirmation", { params: { path: { transferId: transfer.transferId } } })));
  return (
    <Card title={t("transfer.confirm")} lead={t("transfer.confirmLead")}>
      <p className="note">
        <span className="mono">{transfer.unitCode}</span> · <MoneyInWords fen={transfer.priceFen} />
      </p>
      <p>
        <button type="button" className="button button-main" disabled={confirming.isPending} onClick={() => confirming.mutate()}>
          {t("transfer.confirm")}
        </button>
      </p>
      {confirming.error && <Refused error={confirming.error} />}
    </Card>
  );
}
