import { useTranslation } from "react-i18next";
import type { Phase } from "@/components/phase";
import type { LiveState } from "@/lib/api/client";
import { formatClock } from "@/lib/format/dates";
import { formatYuan } from "@/lib/money/money";

interface Props {
  state: LiveState;
  phase: Phase;
  mine: string | undefined;
  extendedTo: string | undefined;
}

/** Speaks what a sighted person sees change: the price, the extension, the state. */
export function Announcer({ state, phase, mine, extendedTo }: Props) {
  const { t } = useTranslation();
  const { leader, priceFen } = state;
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {leader !== undefined && priceFen !== undefined && t("room.announceBid", { paddle: leader === mine ? t("room.you") : leader, amount: formatYuan(priceFen) })}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {extendedTo !== undefined && t("room.extended", { at: formatClock(extendedTo) })}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {t(`state.${phase}`)}
      </p>
    </>
  );
}
