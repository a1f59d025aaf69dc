import { useTranslation } from "react-i18next";
import { Attached } from "@/components/Attached";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { LeaseSheet } from "@/components/LeaseSheet";
import { Money } from "@/components/Money";
import { ParticularFacts, ThingList } from "@/components/ParticularFacts";
import { ReviewAnswers } from "@/components/ReviewAnswers";
import type { LotProperty } from "@/lib/api/client";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";

/** What the court found out about the property, as it was published with the notice. */
export function PropertyBlock({ property }: { property: LotProperty }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { appraisal, unappraised, review } = property;
  return (
    <>
      <Card title={t("property.title")} lead={t("property.lead")}>
        <FactList>
          <ParticularFacts kind={property.kind ?? "HOME"} unitCode={property.unitCode} areaM2x100={property.areaM2x100} particulars={property.particulars} />
          {appraisal !== undefined && (
            <>
              <Fact name={t("money.appraisal")}>
                <Money fen={appraisal.fen} />
              </Fact>
              <Fact name={t("property.appraised")}>
                <span lang="zh-CN">{appraisal.agency}</span>, {formatDate(appraisal.on, language)}
              </Fact>
              <Fact name={t("property.reportHash")}>
                <span className="mono">{appraisal.reportSha256}</span>
              </Fact>
            </>
          )}
          {unappraised !== undefined && (
            <Fact name={t("property.noReport")}>
              <span lang="zh-CN">{`${unappraised.agency}：${unappraised.reason}`}</span> ({formatDate(unappraised.on, language)})
            </Fact>
          )}
        </FactList>
        <ThingList things={property.things} />
        <h3>{t("property.leaseTitle")}</h3>
        <LeaseSheet lease={property.lease} mortgagedOn={property.mortgagedOn} seizedOn={property.seizedOn} />
      </Card>
      {property.attachments !== undefined && (
        <Card title={t("attached.title")} lead={t("attached.lead")}>
          <Attached attached={property.attachments} />
        </Card>
      )}
      {review !== undefined && (
        <Card title={t("review.title")} lead={t("review.asOf", { at: formatDateTime(review.boundAt, language) })}>
          <ReviewAnswers asked={review.asked} />
        </Card>
      )}
      <p className="small soft">
        {t("property.snapshot")} <span className="mono">{property.sha256}</span>
      </p>
    </>
  );
}
