import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import { Unfold } from "@/components/Unfold";
import type { AgreedTakingMade, Property } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { AgreedTakingForm } from "./AgreedTakingForm";
import { agreedTakingQuery } from "./queries";

/** Where a judge has a property taken that was never announced, because both parties agree (CPI-489). */
export function AgreedTakingSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const judge = hasRole(useSession(), "judge");
  const found = useQuery(agreedTakingQuery(property.id)).data;
  if (found === undefined || (!found.open && found.made === undefined)) return null;
  return (
    <Card title={t("agreement.title")} lead={t("agreement.lead")}>
      {found.made !== undefined && <Made made={found.made} />}
      {found.open && (judge ? <Unfold label={t("agreement.take")}>{() => <AgreedTakingForm property={property} needed={found.needed} />}</Unfold> : <p className="soft small">{t("satisfaction.byJudge")}</p>)}
    </Card>
  );
}

function Made({ made }: { made: AgreedTakingMade }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p className="note note-good" role="status">
        {t("agreement.taken")}
      </p>
      <FactList>
        <Fact name={t("agreement.ruling")}>
          <span lang="zh-CN">
            {made.paper} {made.number} {made.reason}
          </span>
        </Fact>
        <Fact name={t("agreement.price")}>
          <Money fen={made.priceFen} />
        </Fact>
        {made.differenceFen > 0 && (
          <Fact name={t("satisfaction.difference")}>
            <Money fen={made.differenceFen} />
          </Fact>
        )}
        <Fact name={t("agreement.remaining")}>
          <Money fen={made.remainingFen} />
        </Fact>
        <Fact name={t("agreement.at")}>{formatDateTime(made.takenAt, language)}</Fact>
        {made.papers.map((paper) => (
          <Fact key={paper.sha256 + paper.kind} name={t(`agreement.papers.${paper.kind}`)}>
            <span lang="zh-CN">{paper.title}</span> <span className="mono">{paper.sha256}</span>
          </Fact>
        ))}
      </FactList>
    </>
  );
}
