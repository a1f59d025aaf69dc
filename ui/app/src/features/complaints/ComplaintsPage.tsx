import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Empty } from "@/components/Empty";
import { Gated, Waiting } from "@/components/Gated";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import { hasRole, type Role } from "@/lib/session/session";
import { useLanguage } from "@/lib/i18n/i18n";
import { ComplaintEntry } from "./ComplaintEntry";
import { ComplaintForm } from "./ComplaintForm";
import { complaintsQuery, courtsQuery } from "./queries";

const DESK: readonly Role[] = ["supervisor", "auditor"];

/** The supervisor's desk for complaints about sales: that one was received, and what was found of it. */
export function ComplaintsPage() {
  const { t } = useTranslation();
  useTitle(t("complaints.title"));
  return (
    <Page>
      <PageHead title={t("complaints.title")} lead={t("complaints.lead")} />
      <Gated roles={DESK}>{(session) => <Desk records={hasRole(session, "supervisor")} />}</Gated>
    </Page>
  );
}

function Desk({ records }: { records: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const navigate = useNavigate();
  const asked = useSearch({ from: "/complaints" });
  const courts = useQuery(courtsQuery);
  if (courts.error) return <ProblemNote error={courts.error} onRetry={() => void courts.refetch()} />;
  if (courts.data === undefined) return <Waiting />;
  const court = courts.data.find(({ code }) => code === asked.court) ?? courts.data[0];
  if (court === undefined) return <Empty title={t("complaints.noCourts")} />;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t("complaints.court")}</label>
        <select id={id} className="input" value={court.code} onChange={(event) => void navigate({ to: "/complaints", search: { court: event.target.value }, replace: true })}>
          {courts.data.map(({ code, name, nameEn }) => (
            <option key={code} value={code}>
              {language === "en" ? nameEn : name}
            </option>
          ))}
        </select>
      </div>
      <Received court={court.code} />
      {records && (
        <Card title={t("complaints.record")} lead={t("complaints.recordLead")}>
          <ComplaintForm key={court.code} court={court.code} lotId={asked.lot} />
        </Card>
      )}
    </>
  );
}

function Received({ court }: { court: string }) {
  const { t } = useTranslation();
  const complaints = useQuery(complaintsQuery(court));
  return (
    <Card title={t("complaints.received")}>
      {complaints.error && <ProblemNote error={complaints.error} onRetry={() => void complaints.refetch()} />}
      {complaints.isPending && <Waiting heights={["6rem"]} />}
      {complaints.data?.length === 0 && <p>{t("complaints.none")}</p>}
      {complaints.data?.map((complaint) => (
        <ComplaintEntry key={complaint.id} complaint={complaint} />
      ))}
    </Card>
  );
}
