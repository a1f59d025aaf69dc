import { useTranslation } from "react-i18next";
import css from "./StateBadge.module.css";
import type { LotSummary } from "@/lib/api/client";
import type { Phase } from "./phase";

const TONES: Record<Phase, string | undefined> = {
  ANNOUNCED: css.soon,
  OPENING: css.soon,
  RESUMING: css.soon,
  OPEN: css.open,
  CLOSING: css.quiet,
  PAUSED: css.paused,
  CLOSED_SOLD: css.sold,
  CLOSED_UNSOLD: css.quiet,
};

/** Where a lot stands; of a property that nobody bought, what became of it. */
export function StateBadge({ phase, ending }: { phase: Phase; ending?: LotSummary["ending"] }) {
  const { t } = useTranslation();
  return (
    <span className={`${css.badge} ${TONES[phase] ?? ""}`}>
      <span className={css.dot} aria-hidden="true" />
      {ending === undefined ? t(`state.${phase}`) : t(`publicEnding.which.${ending}`)}
    </span>
  );
}
