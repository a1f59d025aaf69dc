import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AccessRows } from "@/components/AccessRows";
import { Card } from "@/components/Card";
import { ProblemNote } from "@/components/ProblemNote";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";

/** Who opened the identities of a lot's bidders; its court's judges see it when the lot is over (NJA-18). */
export function AccessesCard({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const judge = hasRole(useSession(), "judge");
  const rows = useQuery({ queryKey: ["accesses", lotId], queryFn: () => dataOf(auction.GET("/lots/{lotId}/identity-accesses", { params: { path: { lotId } } })), enabled: judge });
  if (!judge) return null;
  return (
    <Card title={t("accesses.title")} lead={t("accesses.lead")}>
      {rows.error && <ProblemNote error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data && <AccessRows rows={rows.data} />}
    </Card>
  );
}
