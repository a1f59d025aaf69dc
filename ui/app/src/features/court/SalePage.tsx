import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { DisapprovalNotice } from "@/components/DisapprovalNotice";
import { Empty } from "@/components/Empty";
import { Fact, FactList } from "@/components/FactList";
import { Gated, Waiting } from "@/components/Gated";
import { LotTitle } from "@/components/LotTitle";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import type { Sale, SaleState } from "@/lib/api/client";
import { statusOf } from "@/lib/api/problems";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { confirmationAddress, lotQuery } from "@/lib/lots/lots";
import { DESK_ROLES } from "@/lib/session/session";
import { AccessesCard } from "./AccessesCard";
import { AnnulmentStep } from "./AnnulmentStep";
import { ApprovalStep } from "./ApprovalStep";
import css from "./Court.module.css";
import { DefaultStep } from "./DefaultStep";
import { HandoverStep } from "./HandoverStep";
import { saleQuery } from "./queries";
import { RulingStep } from "./RulingStep";
import { ServiceStep } from "./ServiceStep";

const route = getRouteApi("/court/lots/$lotId/sale");
const ORDER = ["SOLD", "PAID", "RULED", "SERVED"] as const;

/** What the court does after the end: the ruling once the price is paid, then its service, with which title passes. */
export function SalePage() {
  const { t } = useTranslation();
  const { lotId } = route.useParams();
  const lot = useQuery(lotQuery(lotId));
  useTitle(t("sale.title"));
  return (
    <Page>
      <PageHead title={t("sale.title")} lead={lot.data && <LotTitle lot={lot.data} />}>
        <Link to="/lots/$lotId/result" params={{ lotId }} className="button button-small">
          {t("lot.result")}
        </Link>
      </PageHead>
      <Gated roles={DESK_ROLES}>{() => <Content lotId={lotId} />}</Gated>
    </Page>
  );
}

function Content({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const sale = useQuery(saleQuery(lotId));
  if (sale.data !== undefined) return <Found sale={sale.data} />;
  if (statusOf(sale.error) === 409) return <Empty title={t("result.notYetTitle")} text={t("result.notYetText")} />;
  return sale.error ? <ProblemNote error={sale.error} onRetry={() => void sale.refetch()} /> : <Waiting />;
}

function Found({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  const reached = (ORDER as readonly SaleState[]).indexOf(sale.state);
  const times = { SOLD: sale.soldAt, PAID: sale.paidAt, RULED: sale.ruling?.sealedAt, SERVED: sale.servedAt };
  return (
    <>
      <ol className={css.progress} aria-label={t("sale.way")} data-sale={sale.state}>
        {ORDER.map((state, index) => (
          <li key={state} className={index <= reached ? css.done : ""} aria-current={index === reached + 1 ? "step" : undefined}>
            {t(`saleState.${state}`)}
            {times[state] !== undefined && <span className="figures"> {formatDateTime(times[state], language)}</span>}
          </li>
        ))}
      </ol>
      {sale.state === "DEFAULTED" && <p className="note note-act">{t("saleState.DEFAULTED")}</p>}
      {sale.state === "NOT_APPROVED" && <DisapprovalNotice lotId={sale.lotId} />}
      <Card title={t("sale.facts")}>
        <FactList>
          <Fact name={t("sale.price")}>
            <MoneyInWords fen={sale.priceFen} />
          </Fact>
          <Fact name={t("lot.caseNumber")}>
            <span lang="zh-CN">{sale.caseNo}</span>
          </Fact>
          {sale.dueBy !== undefined && <Fact name={t("sale.dueBy")}>{formatDateTime(sale.dueBy, language)}</Fact>}
          {sale.serveBy !== undefined && (
            <Fact name={t("sale.serveBy")}>
              {formatDateTime(sale.serveBy, language)}
            </Fact>
          )}
        </FactList>
        {sale.serveBy !== undefined && sale.servedAt === undefined && now > Date.parse(sale.serveBy) && (
          <p className="note note-act" role="alert">
            {t("sale.late")}
          </p>
        )}
        <div className="row">
          <a href={confirmationAddress(sale.lotId)} className="button button-small">
            {t("sale.pdf")}
          </a>
          <Link to="/transfers" search={{ lotId: sale.lotId }} className="button button-small">
            {t("transfer.title")}
          </Link>
          <Link to="/funds" search={{ caseNo: sale.caseNo }} className="button button-small">
            {t("nav.funds")}
          </Link>
        </div>
      </Card>
      <ClocksCard of={sale.lotId} />
      <ApprovalStep sale={sale} />
      <DefaultStep sale={sale} />
      <RulingStep sale={sale} />
      <ServiceStep sale={sale} />
      <HandoverStep sale={sale} />
      <AnnulmentStep sale={sale} />
      <AccessesCard lotId={sale.lotId} />
    </>
  );
}
