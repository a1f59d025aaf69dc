import { useTranslation } from "react-i18next";
import { AnnulmentNotice } from "@/components/AnnulmentNotice";
import { Card } from "@/components/Card";
import { Unfold } from "@/components/Unfold";
import type { Sale } from "@/lib/api/client";
import { hasRole, useSession } from "@/lib/session/session";
import { AnnulmentForm } from "./AnnulmentForm";

/** Where the court annuls the auction of a sold lot, or sees that it did. */
export function AnnulmentStep({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const judge = hasRole(useSession(), "judge");
  if (sale.state === "ANNULLED") return <AnnulmentNotice lotId={sale.lotId} />;
  if (sale.state === "DEFAULTED" || sale.state === "NOT_APPROVED") return null;
  return (
    <Card title={t("annulment.title")} lead={t("annulment.lead")}>
      {judge ? (
        <Unfold label={t("annulment.make")}>{() => <AnnulmentForm sale={sale} />}</Unfold>
      ) : (
        <p className="note note-wait">{t("annulment.byJudge")}</p>
      )}
    </Card>
  );
}
