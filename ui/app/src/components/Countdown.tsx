import { useTranslation } from "react-i18next";
import { useServerNow } from "@/lib/clock/serverClock";
import { timeLeft } from "@/lib/format/dates";

/** Time left until `to` by the platform's clock. Not announced each second: the page says the end time in words. */
export function Countdown({ to }: { to: string | number }) {
  const { t } = useTranslation();
  const now = useServerNow();
  const { days, clock } = timeLeft(new Date(to).getTime(), now);
  return (
    <span className="figures" role="timer" aria-live="off">
      {days > 0 && <span>{t("time.days", { count: days })} </span>}
      {clock}
    </span>
  );
}
