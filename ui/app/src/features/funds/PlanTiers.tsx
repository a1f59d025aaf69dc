import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Money } from "@/components/Money";
import type { Plan } from "@/lib/api/client";

/** The tiers in their order: what was claimed, what came before, what this plan allots, what stays open. */
export function PlanTiers({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <Card title={t("plan.tiers")}>
      <div className="scroll" role="region" aria-label={t("list.table", { name: t("plan.tiers") })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t("plan.tier")}</th>
              <th>{t("plan.mode")}</th>
              <th className="number">{t("plan.claims")}</th>
              <th className="number">{t("plan.claimed")}</th>
              <th className="number">{t("plan.received")}</th>
              <th className="number">{t("plan.allotted")}</th>
              <th className="number">{t("plan.openAfter")}</th>
            </tr>
          </thead>
          <tbody>
            {plan.tiers.map((tier) => (
              <tr key={tier.tier} data-tier={tier.tier}>
                <td className="figures">{tier.tier}</td>
                <td>{t(`mode.${tier.mode}`)}</td>
                <td className="number figures">{tier.claims}</td>
                {([tier.claimedFen, tier.receivedFen, tier.allottedFen, tier.openFen] as const).map((fen, index) => (
                  <td key={index} className="number">
                    <Money fen={Math.max(0, fen)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
