import { useTranslation } from "react-i18next";
import { useLanguage } from "@/lib/i18n/i18n";
import { formatYuan } from "@/lib/money/money";
import { type CourtOfFigures, numeratorOf, percent } from "./figures";
import css from "./Open.module.css";

/** The same in figures; on a narrow screen each court is a list of its own. */
export function CourtTable({ courts, total }: { courts: readonly CourtOfFigures[]; total: CourtOfFigures | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = total === undefined ? courts : [...courts, total];
  const heads = [t("open.announced"), t("open.sold"), t("open.unsold"), t("open.premium"), t("open.toAppraisal"), t("open.defaults"), t("open.complaints")];
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t("open.court")}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((court) => (
          <tr key={court.code}>
            <th scope="row">{language === "en" ? court.nameEn : court.name}</th>
            {cells(court).map((cell, n) => (
              <td key={heads[n]} data-head={heads[n]} className="figures">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function cells(court: CourtOfFigures): React.ReactNode[] {
    const n = (name: Parameters<typeof numeratorOf>[1]): number => numeratorOf(court, name);
    const share = (name: Parameters<typeof numeratorOf>[1]): string => percent(n(name), court.of[name]?.denominator) ?? "–";
    const premium = court.of.PREMIUM;
    return [
      n("LOTS_ANNOUNCED"),
      `${n("LOTS_SOLD")} (${share("LOTS_SOLD")})`,
      `${n("LOTS_UNSOLD")} (${share("LOTS_UNSOLD")})`,
      <span key="premium">
        {share("PREMIUM")}
        {premium?.denominator !== undefined && premium.denominator > 0 && <small className="soft">{t("open.premiumOf", { n: formatYuan(premium.numerator), of: formatYuan(premium.denominator) })}</small>}
      </span>,
      share("PRICE_TO_APPRAISAL"),
      `${n("DEFAULTS")} / ${n("SALES_UNDONE")}`,
      `${n("COMPLAINTS_CORRUPTION")} / ${n("COMPLAINTS_FALSE_AUCTION")}`,
    ];
  }
}
