import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { Gated, Waiting } from "@/components/Gated";
import { LotTitle } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import type { Session, Transfer } from "@/lib/api/client";
import { lotQuery } from "@/lib/lots/lots";
import { hasRole } from "@/lib/session/session";
import { myTransfersQuery, TRANSFER_ROLES, transfersQuery } from "./queries";
import { Tracker } from "./Tracker";

const route = getRouteApi("/transfers");

/** The buyer's own transfers of title, or those of the court. */
export function TransfersPage() {
  const { t } = useTranslation();
  useTitle(t("transfer.title"));
  return (
    <Page>
      <PageHead title={t("transfer.title")} lead={t("transfer.lead")} />
      <Gated roles={TRANSFER_ROLES}>{(session) => <List session={session} />}</Gated>
    </Page>
  );
}

function List({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { lotId } = route.useSearch();
  const buyer = hasRole(session, "bidder");
  const own = useQuery({ ...myTransfersQuery(session.subject), enabled: buyer });
  const courts = useQuery({ ...transfersQuery(lotId), enabled: !buyer });
  const found = buyer ? own : courts;
  if (found.data === undefined) return found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />;
  if (found.data.transfers.length === 0) {
    return (
      <Empty title={t("transfer.noneTitle")} text={t(buyer ? "transfer.noneBuyer" : "transfer.noneCourt")}>
        <Link to={buyer ? "/my" : "/court"} className="button button-main">
          {t(buyer ? "nav.mine" : "nav.desk")}
        </Link>
      </Empty>
    );
  }
  return (
    <ul className="stack-wide">
      {found.data.transfers.map((transfer) => (
        <li key={transfer.transferId}>
          <Shown transfer={transfer} />
        </li>
      ))}
    </ul>
  );
}

function Shown({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const lot = useQuery(lotQuery(transfer.lotId));
  return (
    <article className="card stack" data-transfer={transfer.state}>
      <h2>
        <Link to="/transfers/$transferId" params={{ transferId: transfer.transferId }}>
          {lot.data ? <LotTitle lot={lot.data} /> : transfer.caseNo}
        </Link>
      </h2>
      <p>
        <strong>{t(`transferState.${transfer.state}`)}</strong> · <Money fen={transfer.priceFen} /> · <span className="mono">{transfer.unitCode}</span>
      </p>
      <Tracker transfer={transfer} brief />
    </article>
  );
}
