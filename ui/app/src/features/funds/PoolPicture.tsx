import { useTranslation } from "react-i18next";
import { Money } from "@/components/Money";
import type { PoolEquation } from "@/lib/api/client";
import css from "./PoolPicture.module.css";

/** Every place where a fen can be, in the order of its way. */
const PLACES = ["undistributed", "held", "inFlight", "paid", "onAccount", "escrow", "costs"] as const;

/** The pool equation as a picture: one bar of everything that arrived, and where each part of it stands. */
export function PoolPicture({ equation }: { equation: PoolEquation }) {
  const { t } = useTranslation();
  const places = PLACES.map((place) => ({ place, fen: equation[`${place}Fen`] }));
  return (
    <figure className={css.picture}>
      <div className={css.bar} aria-hidden="true">
        {equation.poolFen > 0 && places.filter(({ fen }) => fen > 0).map(({ place, fen }) => <span key={place} className={`${css.part} ${css[place]}`} style={{ flexGrow: fen / equation.poolFen }} />)}
      </div>
      <figcaption>
        <p className="small soft">{t("pool.equation")}</p>
        <dl className={css.places}>
          {places.map(({ place, fen }) => (
            <div key={place} data-place={place}>
              <dt>
                <span className={`${css.mark} ${css[place]}`} aria-hidden="true" /> {t(`place.${place}`)}
              </dt>
              <dd>
                <Money fen={Math.max(0, fen)} />
              </dd>
            </div>
          ))}
          <div className={css.sum}>
            <dt>= {t("pool.total")}</dt>
            <dd>
              <Money fen={Math.max(0, equation.poolFen)} />
            </dd>
          </div>
        </dl>
      </figcaption>
    </figure>
  );
}
