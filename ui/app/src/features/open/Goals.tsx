import { useTranslation } from "react-i18next";
import type { CourtFigureName } from "@/lib/api/client";
import { type CourtOfFigures, percent } from "./figures";
import css from "./Open.module.css";

const GOALS = [
  { name: "COURTS_ONLINE", word: "courts" },
  { name: "PROPERTY_ONLINE", word: "property" },
  { name: "STEP_PROVEN", word: "steps" },
  { name: "CORRUPTION_UPHELD", word: "corruption" },
  { name: "FALSE_AUCTION_UPHELD", word: "fraud" },
] as const;

const STEPS = ["STEP_CONFIRMED", "STEP_PAID", "STEP_RULED", "STEP_SERVED"] as const;

/** How many of how many, and the share of it where there is one. */
function Share({ total, name }: { total: CourtOfFigures; name: CourtFigureName }) {
  const { t } = useTranslation();
  const figure = total.of[name];
  if (figure === undefined) return <span className="soft">{t("open.none")}</span>;
  const share = percent(figure.numerator, figure.denominator);
  return (
    <>
      <span className={`figures ${css.share}`}>{t("open.ofMany", { n: figure.numerator, of: figure.denominator ?? "–" })}</span>
      {share !== undefined && <span className={`figures soft ${css.percent}`}>{share}</span>}
    </>
  );
}

/** The goals of 三个全部、两个零, and the steps after a sale. */
export function Goals({ total }: { total: CourtOfFigures }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="goals">
      <div>
        <h2 id="goals">{t("open.goals")}</h2>
        <p className="soft">{t("open.goalsLead")}</p>
      </div>
      <ul className={css.goals}>
        {GOALS.map(({ name, word }) => (
          <li key={name} className="card">
            <h3>{t(`open.goal.${word}`)}</h3>
            <p className={css.value}>
              <Share total={total} name={name} />
            </p>
            <p className="soft small">{t(`open.goal.${word}About`)}</p>
          </li>
        ))}
      </ul>
      <div className="card">
        <h3>{t("open.steps")}</h3>
        <dl className={css.steps}>
          {STEPS.map((name) => (
            <div key={name}>
              <dt className="soft small">{t(`open.step.${name}`)}</dt>
              <dd>
                <Share total={total} name={name} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
