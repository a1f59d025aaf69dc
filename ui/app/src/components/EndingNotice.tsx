import { useTranslation } from "react-i18next";
import type { Lot } from "@/lib/api/client";

/** What became of a property that nobody bought, in plain words; nothing while nothing did. */
export function EndingNotice({ ending }: { ending: Lot["ending"] }) {
  const { t } = useTranslation();
  if (ending === undefined) return null;
  return (
    <section className="note" role="status" aria-label={t("publicEnding.title")} data-ending={ending}>
      <strong>{t(`publicEnding.which.${ending}`)}</strong>
      <p>{t(`publicEnding.words.${ending}`)}</p>
    </section>
  );
}
