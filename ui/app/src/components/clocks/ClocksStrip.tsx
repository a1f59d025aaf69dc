import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { countOf } from "./lights";
import { clocksQuery } from "@/lib/lots/clocks";

/** How many clocks of the court are late or nearly so, with the way to them. */
export function ClocksStrip() {
  const { t } = useTranslation();
  const found = useQuery(clocksQuery());
  if (found.data === undefined || found.data.total === 0) return null;
  const { RED, YELLOW } = countOf(found.data.clocks);
  const note = RED > 0 ? "note-act" : YELLOW > 0 ? "note-wait" : "note-good";
  return (
    <p className={`note ${note} row`} role="status">
      <span>{t("clocks.strip", { total: found.data.total, late: RED, soon: YELLOW })}</span>
      <Link to="/court/clocks">{t("clocks.toAll")}</Link>
    </p>
  );
}
