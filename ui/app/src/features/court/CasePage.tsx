import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Empty } from "@/components/Empty";
import { Gated, Waiting } from "@/components/Gated";
import { useCourtName } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { Unfold } from "@/components/Unfold";
import { useTitle } from "@/components/useTitle";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import { auction, type Case, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { useLanguage } from "@/lib/i18n/i18n";
import { DESK_ROLES, hasRole, useSession } from "@/lib/session/session";
import { ApplicantsSection } from "./ApplicantsSection";
import { LotRow } from "./LotRow";
import { PropertyForm } from "./PropertyForm";
import { CoverNote } from "./CoverNote";
import { PreemptionDesk } from "./PreemptionDesk";
import { ProxyDesk } from "./ProxyDesk";
import { isEstate } from "./propertyFields";
import { caseQuery } from "./queries";
import css from "./Court.module.css";

const route = getRouteApi("/court/cases/$caseId");

export function CasePage() {
  const { t } = useTranslation();
  useTitle(t("case.title"));
  return (
    <Page>
      <Gated roles={DESK_ROLES}>{() => <Content />}</Gated>
    </Page>
  );
}

function Content() {
  const { caseId } = route.useParams();
  const found = useQuery(caseQuery(caseId));
  if (found.data === undefined) return found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />;
  return <Found item={found.data} />;
}

function Found({ item }: { item: Case }) {
  const { t } = useTranslation();
  const courtName = useCourtName();
  const session = useSession();
  const clerk = hasRole(session, "clerk");
  const judge = hasRole(session, "judge");
  return (
    <>
      <PageHead title={item.caseNumber} lead={`${courtName(item.court)} · ${item.cause}`}>
        <Link to="/court" className="button button-small">
          {t("desk.title")}
        </Link>
        <Link to="/funds" search={{ caseNo: item.caseNumber }} className="button button-small">
          {t("nav.funds")}
        </Link>
      </PageHead>
      <ClocksCard of={item.id} subject />
      <Properties item={item} />
      <ApplicantsSection item={item} />
      <Card title={t("case.lots")}>
        {item.lots.length === 0 && <p className="soft">{t("desk.noLots")}</p>}
        <CoverNote item={item} />
        <ul className="stack">
          {item.lots.map((lot) => (
            <li key={lot.id} className="stack">
              <LotRow lot={lot} />
              {clerk && lot.state === "ANNOUNCED" && <ProxyDesk lot={lot} />}
              {(clerk || judge) && lot.state === "ANNOUNCED" && <PreemptionDesk lot={lot} />}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function Properties({ item }: { item: Case }) {
  const { t } = useTranslation();
  const clerk = hasRole(useSession(), "clerk");
  const navigate = route.useNavigate();
  const found = useQuery({ queryKey: ["properties", item.id], queryFn: () => dataOf(auction.GET("/cases/{caseId}/properties", { params: { path: { caseId: item.id } } })) });
  return (
    <Card title={t("case.properties")} lead={t("case.propertiesLead")}>
      {found.error && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting heights={["4rem"]} />}
      {found.data?.length === 0 && <Empty title={t("case.noProperties")} text={t(clerk ? "case.noPropertiesClerk" : "case.noPropertiesOther")} />}
      <ul className={css.rows}>
        {found.data?.map((property) => (
          <li key={property.id}>
            <Row property={property} />
          </li>
        ))}
      </ul>
      {clerk && (
        <Unfold label={t("property.enter")}>
          {() => <PropertyForm caseId={item.id} onEntered={({ id }) => void navigate({ to: "/court/properties/$propertyId", params: { propertyId: id } })} />}
        </Unfold>
      )}
    </Card>
  );
}

function Row({ property }: { property: Property }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = property.lotId !== undefined ? "announced" : !property.changeable ? "taken" : property.appraisal === undefined && property.unappraised === undefined ? "price" : isEstate(property.kind) && property.review === undefined ? "review" : property.decisions.length === 0 ? "decision" : "notice";
  return (
    <>
      <div>
        <h3>
          <Link to="/court/properties/$propertyId" params={{ propertyId: property.id }}>
            {language === "en" ? property.titleEn : property.titleZh}
          </Link>
        </h3>
        <p className="mono soft">{property.unitCode}</p>
      </div>
      <p className="small">{t(`property.next.${next}`)}</p>
      <p>{property.appraisal === undefined ? t("property.unpriced") : <Money fen={property.appraisal.fen} />}</p>
    </>
  );
}
