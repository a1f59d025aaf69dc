import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { Unfold } from "@/components/Unfold";
import { registry, type Transfer } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import css from "./CertificateCard.module.css";

/** The electronic certificate of title: its number, the entry in the register, and its text for whoever may read it. */
export function CertificateCard({ transfer, certificate }: { transfer: Transfer; certificate: NonNullable<Transfer["certificate"]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayRead = hasRole(useSession(), "bidder", "clerk");
  return (
    <Card title={t("certificate.title")} lead={t("certificate.lead")}>
      <FactList>
        <Fact name={t("certificate.number")}>
          <strong data-testid="certificate">{certificate.certificateNo}</strong>
        </Fact>
        <Fact name={t("transfer.entryNo")}>
          <span className="mono">{certificate.entryNo}</span>
        </Fact>
        <Fact name={t("transfer.entered")}>{formatDateTime(certificate.enteredAt, language)}</Fact>
        <Fact name={t("certificate.issuedAt")}>{formatDateTime(certificate.issuedAt, language)}</Fact>
        {certificate.sha256 !== "" && (
          <Fact name="SHA-256">
            <span className="mono">{certificate.sha256}</span>
          </Fact>
        )}
      </FactList>
      {mayRead && <Unfold label={t("certificate.show")}>{() => <Text transferId={transfer.transferId} />}</Unfold>}
    </Card>
  );
}

function Text({ transferId }: { transferId: string }) {
  const found = useQuery({ queryKey: ["certificate", transferId], queryFn: () => dataOf(registry.GET("/transfers/{transferId}/certificate", { params: { path: { transferId } } })) });
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) {
    return (
      <Loading>
        <Skeleton height="8rem" />
      </Loading>
    );
  }
  return (
    <pre className={css.document} lang="zh-CN">
      {found.data.document}
    </pre>
  );
}
