import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Waiting } from "@/components/Gated";
import { ProblemNote } from "@/components/ProblemNote";
import type { Property } from "@/lib/api/client";
import { hasRole, useSession } from "@/lib/session/session";
import { NoticeForm } from "./NoticeForm";
import { caseQuery, roundsQuery } from "./queries";

/** The auction notice: the clerk's form, or where it was published. */
export function NoticeSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const clerk = hasRole(useSession(), "clerk");
  const rounds = useQuery({ ...roundsQuery(property.id), enabled: property.lotId !== undefined && property.changeable });
  const step = property.changeable ? rounds.data?.next.find(({ noticeMsMin }) => noticeMsMin !== undefined) : undefined;
  const mayAnnounce = (property.lotId === undefined && property.changeable) || step !== undefined;
  const found = useQuery({ ...caseQuery(property.caseId), enabled: clerk && mayAnnounce });
  return (
    <Card title={t("notice.title")} lead={t("notice.lead")}>
      {property.lotId !== undefined && (
        <div className="note note-good row" role="status" data-published={property.lotId}>
          <strong>{t("notice.published")}</strong>
          <Link to="/lots/$lotId" params={{ lotId: property.lotId }} className="button button-small">
            {t("desk.form.goToLot")}
          </Link>
          <Link to="/court/lots/$lotId/sale" params={{ lotId: property.lotId }} className="button button-small">
            {t("sale.handle")}
          </Link>
        </div>
      )}
      {mayAnnounce && !clerk && <p className="soft">{t("notice.byClerk")}</p>}
      {mayAnnounce && clerk && (found.data ? <NoticeForm key={step?.step} property={property} item={found.data} step={step} /> : found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />)}
    </Card>
  );
}
