import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { StopNotice } from "@/components/StopNotice";
import { stopsQuery } from "@/lib/lots/stops";

/** What stopped this lot and why, for everybody (NJA-28(3)); nothing while nothing did. */
export function StopNotices({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const stops = useQuery(stopsQuery(lotId)).data ?? [];
  const [newest, ...older] = stops;
  if (newest === undefined) return null;
  return (
    <section className="card stack" aria-label={t("stops.history")}>
      {newest.inForce && (
        <p className="note note-act" role="status">
          <strong>{t(`stops.inForce.${newest.kind}`)}</strong>
        </p>
      )}
      <StopNotice stop={newest} />
      {older.map((stop) => (
        <StopNotice key={stop.id} stop={stop} />
      ))}
    </section>
  );
}
