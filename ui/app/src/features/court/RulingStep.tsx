import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { MoneyInWords } from "@/components/MoneyInWords";
import { useStep } from "@/components/useStep";
import { auction, type Sale } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import { MadeRuling, NumberForm } from "./RulingParts";

/** The sale ruling (成交裁定): made by a judge once the price is paid. */
export function RulingStep({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const judge = hasRole(useSession(), "judge");
  const { ruling } = sale;
  return (
    <Card title={t("ruling.title")} lead={t("ruling.lead")}>
      {sale.state === "SOLD" && <p className="note note-wait">{t("ruling.notPaid")}</p>}
      {sale.state === "PAID" && (judge ? <RulingForm sale={sale} /> : <p className="note note-wait">{t("ruling.byJudge")}</p>)}
      {ruling !== undefined && <MadeRuling lotId={sale.lotId} ruling={ruling} />}
    </Card>
  );
}

function RulingForm({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const ruling = useStep((body: { number: string }) => dataOf(auction.POST("/lots/{lotId}/ruling", { params: { path: { lotId: sale.lotId } }, body })));
  return (
    <NumberForm label={t("ruling.make")} proposed={`${sale.caseNo}之一`} making={ruling}>
      {t("ruling.confirm")} <MoneyInWords fen={sale.priceFen} />
    </NumberForm>
  );
}
