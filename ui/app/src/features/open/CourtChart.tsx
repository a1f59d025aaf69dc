import { useTranslation } from "react-i18next";
import { useLanguage } from "@/lib/i18n/i18n";
import { type CourtOfFigures, numeratorOf } from "./figures";
import css from "./Open.module.css";

const WIDTH = 600;
const HEIGHT = 18;

/** A bar for each court: sold, unsold, under way. Its length is the court's share of the largest. */
export function CourtChart({ courts }: { courts: readonly CourtOfFigures[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const largest = Math.max(1, ...courts.map((court) => numeratorOf(court, "LOTS_ANNOUNCED")));
  return (
    <figure className={css.chart}>
      <figcaption className="soft small">{t("open.chart")}</figcaption>
      <ul className={css.bars}>
        {courts.map((court) => {
          const all = numeratorOf(court, "LOTS_ANNOUNCED");
          const [sold, unsold, undone] = [numeratorOf(court, "LOTS_SOLD"), numeratorOf(court, "LOTS_UNSOLD"), numeratorOf(court, "SALES_UNDONE")];
          const name = language === "en" ? court.nameEn : court.name;
          const x = (lots: number): number => (lots / largest) * WIDTH;
          return (
            <li key={court.code}>
              <span className="small" aria-hidden="true">
                {name}
              </span>
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={t("open.chartLabel", { court: name, sold, unsold, rest: all - sold - unsold - undone, all })}>
                <rect width={WIDTH} height={HEIGHT} className={css.ground} />
                <rect width={x(all - undone)} height={HEIGHT} className={css.rest} />
                <rect width={x(sold + unsold)} height={HEIGHT} className={css.unsold} />
                <rect width={x(sold)} height={HEIGHT} className={css.sold} />
              </svg>
            </li>
          );
        })}
      </ul>
      <ul className={`small ${css.key}`} aria-hidden="true">
        <li className={css.soldKey}>{t("open.sold")}</li>
        <li className={css.unsoldKey}>{t("open.unsold")}</li>
        <li className={css.restKey}>{t("open.rest")}</li>
      </ul>
    </figure>
  );
}
