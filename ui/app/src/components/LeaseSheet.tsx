import { useTranslation } from "react-i18next";
import type { Lease } from "@/lib/api/client";
import { formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { Fact, FactList } from "./FactList";
import { Money } from "./Money";

interface Props {
  lease: Lease;
  mortgagedOn?: string | undefined;
  seizedOn: string;
}

/** The three dates that decide whether a property is sold with its lease, and what they decide. */
export function LeaseSheet({ lease, mortgagedOn, seizedOn }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="stack" data-lease={lease.outcome}>
      <p className={`note ${lease.outcome === "WITH_LEASE" ? "note-wait" : ""}`}>
        <strong>{t(`lease.${lease.outcome}`)}</strong> {t(`leaseText.${lease.outcome}`)}
        {lease.article !== undefined && (
          <>
            <br />
            <span className="small soft">
              {lease.rule} <span lang="zh-CN">{lease.article}</span>
            </span>
          </>
        )}
      </p>
      <FactList>
        {lease.since !== undefined && (
          <Fact name={t("property.leaseSince")}>
            {formatDate(lease.since, language)} – {lease.until === undefined ? t("property.noEnd") : formatDate(lease.until, language)}
          </Fact>
        )}
        {lease.monthlyFen !== undefined && (
          <Fact name={t("property.rent")}>
            <Money fen={lease.monthlyFen} />
          </Fact>
        )}
        <Fact name={t("property.mortgagedOn")}>{mortgagedOn === undefined ? t("property.noMortgage") : formatDate(mortgagedOn, language)}</Fact>
        <Fact name={t("property.seizedOn")}>{formatDate(seizedOn, language)}</Fact>
      </FactList>
    </div>
  );
}
