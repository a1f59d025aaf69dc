import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LotPicture } from "@/components/LotPicture";
import { useLotTitle } from "@/components/LotTitle";
import type { Lot } from "@/lib/api/client";
import css from "./Gallery.module.css";

export function Gallery({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(1);
  const { title } = useLotTitle(lot);
  const label = (number: number): string => t("lot.picture", { number, count: lot.pictures });
  return (
    <section className={css.gallery} aria-label={t("lot.gallery")}>
      <div className={css.large}>
        <LotPicture key={shown} lot={lot} number={shown} alt={`${title} · ${label(shown)}`} eager />
      </div>
      {lot.pictures > 1 && (
        <ul className={css.strip}>
          {Array.from({ length: lot.pictures }, (_, index) => index + 1).map((number) => (
            <li key={number}>
              <button type="button" aria-pressed={number === shown} aria-label={label(number)} onClick={() => setShown(number)} className={css.small}>
                <LotPicture lot={lot} number={number} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
