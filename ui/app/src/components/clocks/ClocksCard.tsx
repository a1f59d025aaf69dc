import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { ClockRow } from "./ClockRow";
import { clocksQuery } from "@/lib/lots/clocks";

/** The clocks of one case, property or lot; nothing as long as none runs. */
export function ClocksCard({ of, subject = false }: { of: string; subject?: boolean }) {
  const { t } = useTranslation();
  const found = useQuery(clocksQuery(of));
  if (found.data === undefined || found.data.clocks.length === 0) return null;
  return (
    <Card title={t("clocks.title")}>
      <ul>
        {found.data.clocks.map((clock) => (
          <ClockRow key={`${clock.kind}${clock.rule}${clock.lotId ?? clock.propertyId ?? ""}${clock.since}`} clock={clock} subject={subject} />
        ))}
      </ul>
    </Card>
  );
}
