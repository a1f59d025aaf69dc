import { useTranslation } from "react-i18next";
import { serverClock } from "@/lib/clock/serverClock";
import { formatClock } from "@/lib/format/dates";
import type { Connection } from "@/lib/live/liveLot";
import css from "./ConnectionNote.module.css";

/** Whether what is shown is of this moment; when it is not, of which. */
export function ConnectionNote({ connection, confirmedAt }: { connection: Connection; confirmedAt: number | undefined }) {
  const { t } = useTranslation();
  const at = confirmedAt === undefined ? "--:--:--" : formatClock(confirmedAt + serverClock.offset());
  const uncertainty = serverClock.uncertaintyMs();
  return (
    <div className={`${css.note} ${css[connection] ?? ""} figures`} data-connection={connection}>
      <span role="status">
        <span className={css.dot} aria-hidden="true" />
        {connection === "live" ? t("room.live") : connection === "connecting" ? t("room.connecting") : t(`room.${connection}`, { at })}
      </span>
      {uncertainty !== undefined && <span className={css.clock}>{t("room.uncertainty", { ms: Math.max(1, Math.round(uncertainty)) })}</span>}
    </div>
  );
}
