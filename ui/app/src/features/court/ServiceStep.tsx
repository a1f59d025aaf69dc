import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Sale } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";

/** Service of the ruling on the buyer: the moment at which title passes, and after which nothing is undone. */
export function ServiceStep({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clerk = hasRole(useSession(), "clerk");
  const serving = useStep(() => dataOf(auction.POST("/lots/{lotId}/service", { params: { path: { lotId: sale.lotId } } })));
  const { receipt } = sale;
  return (
    <Card title={t("service.title")} lead={t("service.lead")}>
      {sale.ruling === undefined && <p className="soft">{t("service.notRuled")}</p>}
      {sale.state === "RULED" && !clerk && <p className="note note-wait">{t("service.byClerk")}</p>}
      {sale.state === "RULED" && clerk && (
        <div className="stack">
          <p className="note note-wait">{t("service.pivot")}</p>
          <p>
            <button type="button" className="button button-main" disabled={serving.isPending} onClick={() => serving.mutate()}>
              {t("service.serve")}
            </button>
          </p>
        </div>
      )}
      {serving.error && <Refused error={serving.error} />}
      {receipt !== undefined && (
        <>
          <p className="note note-good" role="status">
            <strong>{t("service.served")}</strong>
          </p>
          <FactList>
            <Fact name={t("service.receiptNo")}>{receipt.receiptNo}</Fact>
            <Fact name={t("service.arrivedAt")}>{formatDateTime(receipt.arrivedAt, language)}</Fact>
            <Fact name={t("service.channel")}>{t(`channel.${receipt.channel}`)}</Fact>
            <Fact name="SHA-256">
              <span className="mono">{receipt.sha256}</span>
            </Fact>
          </FactList>
        </>
      )}
    </Card>
  );
}
