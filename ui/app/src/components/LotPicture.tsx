import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AUCTION_BASE, type LotSummary } from "@/lib/api/client";
import css from "./LotPicture.module.css";

/** A picture of a lot, or its kind's name where there is none. */
export function LotPicture({ lot, number = 1, alt = "", eager = false }: { lot: LotSummary; number?: number; alt?: string; eager?: boolean }) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  if (lot.pictures < number || missing) {
    return (
      <div className={css.none}>
        <span className={css.kind}>{t(`kind.${lot.kind}`)}</span>
        <span className="small">{t("home.noPicture")}</span>
      </div>
    );
  }
  return (
    <img
      className={css.picture}
      src={`${AUCTION_BASE}/lots/${lot.id}/pictures/${number}`}
      alt={alt}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      onError={() => setMissing(true)}
    />
  );
}
