import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { statusOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { confirmationAddress, confirmationQuery } from "@/lib/lots/lots";

/** The sale confirmation (成交确认书), in the buyer's real name, for everybody (NJA-22). */
export function Confirmation({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const confirmation = useQuery(confirmationQuery(lotId, true));
  // A lot whose bidders the court named has no confirmation: nobody enrolled under a real name.
  if (statusOf(confirmation.error) === 404) return null;
  const made = confirmation.data;
  return (
    <Card title={t("sale.confirmation")} lead={t("sale.confirmationLead")}>
      {made === undefined ? (
        confirmation.error && statusOf(confirmation.error) !== 409 ? (
          <ProblemNote error={confirmation.error} onRetry={() => void confirmation.refetch()} />
        ) : (
          <Loading>
            <Skeleton height="8rem" />
          </Loading>
        )
      ) : (
        <>
          <FactList>
            <Fact name={t("sale.number")}>
              <span lang="zh-CN">{made.number}</span>
            </Fact>
            <Fact name={t("sale.buyer")}>
              <strong lang="zh-CN" data-testid="buyer">
                {made.buyer}
              </strong>
            </Fact>
            <Fact name={t("sale.price")}>
              <Money fen={made.priceFen} /> <span lang="zh-CN">{made.priceText}</span>
            </Fact>
            <Fact name={t("money.deposit")}>
              <Money fen={made.depositFen} />
            </Fact>
            {made.unitCode !== undefined && (
              <Fact name={t("property.unitCode")}>
                <span className="mono">{made.unitCode}</span>
              </Fact>
            )}
            {made.dueBy !== undefined && <Fact name={t("sale.dueBy")}>{formatDateTime(made.dueBy, language)}</Fact>}
            <Fact name={t("sale.madeAt")}>{formatDateTime(made.madeAt, language)}</Fact>
            <Fact name={t("sale.pdfHash")}>
              <span className="mono">{made.pdfSha256}</span>
            </Fact>
          </FactList>
          <p>
            <a href={confirmationAddress(lotId)} className="button">
              {t("sale.pdf")}
            </a>
          </p>
        </>
      )}
    </Card>
  );
}
