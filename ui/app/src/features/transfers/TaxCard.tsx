import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Money } from "@/components/Money";
import { MoneyInWords } from "@/components/MoneyInWords";
import type { Transfer } from "@/lib/api/client";
import { useWords } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";

/** What the tax bureau assessed, line by line with its payer and article, and where it is paid. */
export function TaxCard({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const words = useWords();
  const session = useSession();
  const paying = transfer.steps.find(({ step }) => step === "TAX_PAID");
  const toPay = paying?.next === "PAY_TAX";
  if (transfer.taxes.length === 0) return null;
  return (
    <Card title={t("tax.title")} lead={t("tax.lead")}>
      <div className="scroll" role="region" aria-label={t("list.table", { name: t("tax.title") })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t("tax.tax")}</th>
              <th>{t("tax.legalPayer")}</th>
              <th className="number">{t("tax.base")}</th>
              <th className="number">{t("tax.rate")}</th>
              <th className="number">{t("tax.fen")}</th>
              <th>{t("room.article")}</th>
            </tr>
          </thead>
          <tbody>
            {transfer.taxes.map((line, index) => (
              <tr key={index}>
                <td>{words(`taxKind.${String(line["tax"])}`, String(line["tax"]))}</td>
                <td>{words(`payer.${String(line["legalPayer"])}`, String(line["legalPayer"]))}</td>
                <td className="number">
                  <Money fen={Number(line["baseFen"] ?? 0)} />
                </td>
                <td className="number figures">{String(line["rate"] ?? "")}</td>
                <td className="number">
                  <Money fen={Number(line["fen"] ?? 0)} />
                </td>
                <td lang="zh-CN">{String(line["article"] ?? "")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {transfer.taxFen !== undefined && (
        <p>
          {t("tax.total")} <MoneyInWords fen={transfer.taxFen} />
        </p>
      )}
      {toPay && transfer.payTaxTo !== undefined && (
        <div className="note note-act stack" data-pay-tax={transfer.payTaxTo}>
          <p>
            <strong>{t("tax.payNow")}</strong> <span className="figures">{transfer.payTaxTo}</span>
          </p>
          {hasRole(session, "bidder") && session?.taxPage !== undefined && (
            <p>
              <a className="button button-main" href={`${session.taxPage}?${new URLSearchParams({ payTo: transfer.payTaxTo })}`} target="_blank" rel="noreferrer">
                {t("tax.page")}
              </a>
            </p>
          )}
        </div>
      )}
    </Card>
  );
}
