import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Gated, Waiting } from "@/components/Gated";
import { LeaseSheet } from "@/components/LeaseSheet";
import { Page, PageHead } from "@/components/PageHead";
import { ParticularFacts, ThingList } from "@/components/ParticularFacts";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import type { Property } from "@/lib/api/client";
import { useLanguage } from "@/lib/i18n/i18n";
import { DESK_ROLES } from "@/lib/session/session";
import { AgreedTakingSection } from "./AgreedTakingSection";
import { AttachmentsSection } from "./AttachmentsSection";
import { CriminalSection } from "./CriminalSection";
import { DecisionSection } from "./DecisionSection";
import { DisposalRightSection } from "./DisposalRightSection";
import { GatesSection } from "./GatesSection";
import { NoticeSection } from "./NoticeSection";
import { PictureUpload } from "./PictureUpload";
import { PriceSection } from "./PriceSection";
import { PropertySteps } from "./PropertySteps";
import { isEstate } from "./propertyFields";
import { propertyQuery } from "./queries";
import { ReviewSection } from "./ReviewSection";
import { RoundsSection } from "./RoundsSection";
import { SatisfactionSection } from "./SatisfactionSection";
import { SurplusSection } from "./SurplusSection";
import { UnappraisedSection } from "./UnappraisedSection";

const route = getRouteApi("/court/properties/$propertyId");

export function PropertyPage() {
  const { t } = useTranslation();
  useTitle(t("property.title"));
  return (
    <Page>
      <Gated roles={DESK_ROLES}>{() => <Content />}</Gated>
    </Page>
  );
}

function Content() {
  const { propertyId } = route.useParams();
  const found = useQuery(propertyQuery(propertyId));
  if (found.data === undefined) return found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />;
  return <Found property={found.data} />;
}

function Found({ property }: { property: Property }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PageHead title={language === "en" ? property.titleEn : property.titleZh} lead={property.caseNumber}>
        <Link to="/court/cases/$caseId" params={{ caseId: property.caseId }} className="button button-small">
          {t("property.toCase")}
        </Link>
        {property.lotId !== undefined && (
          <Link to="/lots/$lotId" params={{ lotId: property.lotId }} className="button button-small">
            {t("desk.form.goToLot")}
          </Link>
        )}
      </PageHead>
      <PropertySteps property={property} />
      <ClocksCard of={property.id} />
      <Entered property={property} />
      <PriceSection property={property} />
      {property.kind === "EQUITY" && property.appraisal === undefined && <UnappraisedSection property={property} />}
      <DisposalRightSection property={property} />
      <GatesSection property={property} />
      <PictureUpload property={property} />
      <AttachmentsSection property={property} />
      {isEstate(property.kind) && <ReviewSection property={property} />}
      <DecisionSection property={property} />
      {property.changeable && <SurplusSection property={property} />}
      {property.lotId !== undefined && <RoundsSection property={property} />}
      <CriminalSection property={property} />
      {property.lotId !== undefined && <SatisfactionSection property={property} />}
      {property.lotId === undefined && <AgreedTakingSection property={property} />}
      <NoticeSection property={property} />
    </>
  );
}

function Entered({ property }: { property: Property }) {
  const { t } = useTranslation();
  return (
    <Card title={t("property.title")}>
      <FactList>
        <Fact name={t("kinds.kind")}>{t(`kind.${property.kind}`)}</Fact>
        <ParticularFacts kind={property.kind} unitCode={property.unitCode} areaM2x100={property.areaM2x100} particulars={property.particulars} />
        <Fact name={t("lot.place")}>
          <span lang="zh-CN">{property.place}</span>
        </Fact>
      </FactList>
      <ThingList things={property.things} />
      <h3>{t("property.leaseTitle")}</h3>
      <LeaseSheet lease={property.lease} mortgagedOn={property.mortgagedOn} seizedOn={property.seizedOn} />
    </Card>
  );
}
