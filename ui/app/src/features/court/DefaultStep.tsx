import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { MoneyInWords } from "@/components/MoneyInWords";
import { useStep } from "@/components/useStep";
import { auction, type Sale } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { MadeRuling, NumberForm } from "./RulingParts";

/** The default (悔拍): a judge finds it when the time for paying is over and the price is not there. */
export function DefaultStep({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  if (sale.state !== "SOLD" && sale.state !== "DEFAULTED") return null;
  return (
    <Card title={t("default.title")} lead={t("default.lead")}>
      {sale.state === "SOLD" && <Open sale={sale} />}
      {sale.defaultRuling && <MadeRuling lotId={sale.lotId} ruling={sale.defaultRuling} />}
    </Card>
  );
}

function Open({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const judge = hasRole(useSession(), "judge");
  const now = useServerNow();
  const due = sale.dueBy === undefined ? undefined : Date.parse(sale.dueBy);
  const finding = useStep((body: { number: string }) => dataOf(auction.POST("/lots/{lotId}/default", { params: { path: { lotId: sale.lotId } }, body })));
  if (due === undefined || now <= due) return <p className="note">{t("default.notYet", { dueBy: sale.dueBy === undefined ? "" : formatDateTime(sale.dueBy, language) })}</p>;
  if (!judge) return <p className="note note-wait">{t("default.byJudge")}</p>;
  return (
    <NumberForm label={t("default.find")} proposed={`${sale.caseNo}之二`} making={finding}>
      {t("default.confirm")} <MoneyInWords fen={sale.priceFen} />
    </NumberForm>
  );
}
