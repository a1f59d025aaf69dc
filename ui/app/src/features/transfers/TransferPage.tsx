import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Gated, Waiting } from "@/components/Gated";
import { LotTitle } from "@/components/LotTitle";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import type { StepName, Transfer } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { lotQuery } from "@/lib/lots/lots";
import { hasRole, useSession } from "@/lib/session/session";
import { CertificateCard } from "./CertificateCard";
import { ConfirmApplication } from "./ConfirmApplication";
import { CourtOrders } from "./CourtOrders";
import { TRANSFER_ROLES, transferQuery } from "./queries";
import { StepControls } from "./StepControls";
import { TaxCard } from "./TaxCard";
import { Tracker } from "./Tracker";

const route = getRouteApi("/transfers/$transferId");

export function TransferPage() {
  const { t } = useTranslation();
  useTitle(t("transfer.one"));
  return (
    <Page>
      <Gated roles={TRANSFER_ROLES}>{() => <Content />}</Gated>
    </Page>
  );
}

function Content() {
  const { transferId } = route.useParams();
  const transfer = useQuery(transferQuery(transferId));
  if (transfer.data === undefined) return transfer.error ? <ProblemNote error={transfer.error} onRetry={() => void transfer.refetch()} /> : <Waiting />;
  return <Found transfer={transfer.data} />;
}

function Found({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const lot = useQuery(lotQuery(transfer.lotId));
  const done = (name: StepName): boolean => transfer.steps.some(({ step, state }) => step === name && state === "ENTERED");
  const standing = done("ENTRY") ? "transfer.afterEntry" : done("SERVED") ? "transfer.afterPivot" : "transfer.beforePivot";
  return (
    <>
      <PageHead title={t("transfer.one")} lead={lot.data && <LotTitle lot={lot.data} />}>
        <Link to="/transfers" className="button button-small">
          {t("transfer.title")}
        </Link>
      </PageHead>
      <div className={`note ${transfer.state === "DONE" || transfer.state === "CERTIFIED" ? "note-good" : transfer.halted ? "note-act" : ""}`} role="status" data-transfer={transfer.state}>
        <p>
          <strong>{t(`transferState.${transfer.state}`)}</strong>
        </p>
        {transfer.annulment ? <Annulled annulment={transfer.annulment} /> : <p className="small">{t(standing)}</p>}
      </div>
      {hasRole(session, "bidder") && transfer.confirmedAt === undefined && !transfer.annulment && <ConfirmApplication transfer={transfer} />}
      <Card title={t("transfer.steps")}>
        <Tracker transfer={transfer} />
      </Card>
      <TaxCard transfer={transfer} />
      {transfer.certificate && <CertificateCard transfer={transfer} certificate={transfer.certificate} />}
      <Card title={t("transfer.facts")}>
        <FactList>
          <Fact name={t("property.unitCode")}>
            <span className="mono">{transfer.unitCode}</span>
          </Fact>
          <Fact name={t("sale.price")}>
            <MoneyInWords fen={transfer.priceFen} />
          </Fact>
          <Fact name={t("lot.caseNumber")}>
            <span lang="zh-CN">{transfer.caseNo}</span>
          </Fact>
          <Fact name={t("transfer.openedAt")}>{formatDateTime(transfer.openedAt, language)}</Fact>
          {transfer.confirmedAt !== undefined && <Fact name={t("transfer.confirmedAt")}>{formatDateTime(transfer.confirmedAt, language)}</Fact>}
        </FactList>
      </Card>
      {hasRole(session, "clerk", "judge") && <StepControls transfer={transfer} />}
      {hasRole(session, "judge") && !transfer.annulment && <CourtOrders transfer={transfer} />}
    </>
  );
}

/** Why nothing goes on, and what bureaus have done before that has to be undone. */
function Annulled({ annulment }: { annulment: NonNullable<Transfer["annulment"]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p className="small">
        {t("annulledSale.by")} <span lang="zh-CN">{annulment.number}</span> · {formatDateTime(annulment.annulledAt, language)}
      </p>
      <p className="small">
        {annulment.toReverse.length === 0 ? t("annulledSale.nothingDone") : t("annulledSale.toReverse", { steps: annulment.toReverse.map((step) => t(`step.${step}`)).join(t("annulledSale.and")) })}
      </p>
    </>
  );
}
