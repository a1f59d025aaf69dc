import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Unfold } from "@/components/Unfold";
import type { Session } from "@/lib/api/client";
import { hasRole } from "@/lib/session/session";
import { CaseFilingForm } from "./CaseFilingForm";
import { ConnectedPersonForm } from "./ConnectedPersonForm";
import { ConnectedPersonList } from "./ConnectedPersonList";
import { Restrictions } from "./Restrictions";

/** What begins at the desk: a case. */
export function NewCase() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Card title={t("case.newTitle")} lead={t("case.newLead")}>
      <Unfold label={t("case.file")}>{() => <CaseFilingForm onFiled={({ id }) => void navigate({ to: "/court/cases/$caseId", params: { caseId: id } })} />}</Unfold>
    </Card>
  );
}

/** Whom the court has restricted, and whom its people must declare. */
export function CourtRegisters({ session, court }: { session: Session; court: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Restrictions court={court} session={session} />
      {hasRole(session, "clerk") && (
        <Card title={t("connected.title")} lead={t("connected.lead")}>
          <Unfold label={t("connected.declare")}>
            {() => (
              <>
                <ConnectedPersonForm court={court} />
                <ConnectedPersonList court={court} />
              </>
            )}
          </Unfold>
        </Card>
      )}
    </>
  );
}
