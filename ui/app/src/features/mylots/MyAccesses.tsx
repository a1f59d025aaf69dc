import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AccessRows } from "@/components/AccessRows";
import { ProblemNote } from "@/components/ProblemNote";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import css from "./MyLotsPage.module.css";

/** When and for what the bidder's own identity was opened for a lot (NJA-18); asked when it is unfolded. */
export function MyAccesses({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const rows = useQuery({ queryKey: ["my-accesses", lotId], queryFn: () => dataOf(auction.GET("/lots/{lotId}/enrolments/mine/identity-accesses", { params: { path: { lotId } } })), enabled: open });
  return (
    <details className={css.whole} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">{t("accesses.mine")}</summary>
      <p className="small soft">{t("accesses.mineLead")}</p>
      {rows.error && <ProblemNote error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data && <AccessRows rows={rows.data} />}
    </details>
  );
}
