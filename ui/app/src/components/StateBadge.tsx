import { useTranslation } from "react-i18next";
import css from "./StateBadge.module.css";
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

export function StateBadge({ phase }: { phase: Phase }) {
  const { t } = useTranslation();
  return (
    <span className={`${css.badge} ${TONES[phase] ?? ""}`}>
      <span className={css.dot} aria-hidden="true" />
      {t(`state.${phase}`)}
    </span>
  );
}
