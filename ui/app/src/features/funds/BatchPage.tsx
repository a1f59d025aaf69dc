import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Gated, Waiting } from "@/components/Gated";
import { Money } from "@/components/Money";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import { type Batch, PAYOUT_BASE } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { BatchStates } from "./BatchStates";
import { Exceptions } from "./Exceptions";
import { BATCH_ROLES, batchQuery } from "./queries";

const route = getRouteApi("/funds/batches/$batchId");

export function BatchPage() {
  const { t } = useTranslation();
  useTitle(t("batch.title"));
  return (
    <Page>
      <Gated roles={BATCH_ROLES}>{() => <Content />}</Gated>
    </Page>
  );
}

function Content() {
  const { batchId } = route.useParams();
  const batch = useQuery(batchQuery(batchId));
  if (batch.data === undefined) return batch.error ? <ProblemNote error={batch.error} onRetry={() => void batch.refetch()} /> : <Waiting />;
  return <Found batch={batch.data} asOf={batch.dataUpdatedAt} />;
}

function Found({ batch, asOf }: { batch: Batch; asOf: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const finance = hasRole(useSession(), "finance");
  return (
    <>
      <PageHead title={t("batch.title")} lead={t("batch.asOf", { at: formatDateTime(asOf, language) })}>
        <Link to="/funds/pools/$poolId" params={{ poolId: batch.poolId }} className="button button-small">
          {t("pool.title")}
        </Link>
        <a href={`${PAYOUT_BASE}/pools/${batch.poolId}/proof`} download={`payout-proof-${batch.poolId}.json`} className="button button-small">
          {t("pool.proof")}
        </a>
      </PageHead>
      <p className={`note ${batch.terminal ? "note-good" : "note-wait"}`} role="status" data-batch={batch.state}>
        <strong>{t(batch.terminal ? "batch.terminal" : "batch.open_")}</strong> {!batch.terminal && batch.etaSeconds !== undefined && t("batch.eta", { seconds: batch.etaSeconds })}
      </p>
      <Card title={t("batch.progress")}>
        <BatchStates batch={batch} />
        <FactList>
          <Fact name={t("batch.lines")}>
            <span className="figures">{batch.lines}</span>
          </Fact>
          <Fact name={t("batch.sum")}>
            <Money fen={batch.fen} />
          </Fact>
          <Fact name={t("batch.files")}>
            <span className="figures">{t("batch.filesValue", { taken: batch.filesTaken, files: batch.files })}</span>
          </Fact>
          <Fact name={t("batch.speed")}>
            <span className="figures">{t("batch.speedValue", { rows: batch.rowsPerSecond })}</span>
          </Fact>
          {batch.doneAt !== undefined && <Fact name={t("batch.doneAt")}>{formatDateTime(batch.doneAt, language)}</Fact>}
        </FactList>
      </Card>
      {finance && <Exceptions batchId={batch.batchId} terminal={batch.terminal} />}
    </>
  );
}
