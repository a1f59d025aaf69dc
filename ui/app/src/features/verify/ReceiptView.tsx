import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Money } from "@/components/Money";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import type { ReceiptReport } from "@/lib/proof/verifyReceipt";
import { FindingView, Mark } from "./FindingView";
import css from "./VerifyPage.module.css";

export function ReceiptView({ record, profile, finding }: ReceiptReport) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (record === undefined) return <FindingView finding={finding} />;
  return (
    <section className={`card stack ${css.good}`} data-verified="receipt">
      <div className={css.verdict} role="status">
        <Mark good />
        <div>
          <h2>{t("verify.receiptGood")}</h2>
          <p>{t("verify.receiptGoodText")}</p>
        </div>
      </div>
      <dl className={css.summary}>
        <div>
          <dt>{t("verify.record", { seq: record.seq })}</dt>
          <dd>{t(`record.${record.kind as "BID"}`)}</dd>
        </div>
        {typeof record["amount"] === "number" && (
          <div>
            <dt className="figures">{String(record["paddle"])}</dt>
            <dd>
              <Money fen={record["amount"]} emphasis />
            </dd>
          </div>
        )}
        <div>
          <dt>{t("bids.at")}</dt>
          <dd className={`figures ${css.end}`}>{formatDateTime(record.at, language)}</dd>
        </div>
      </dl>
      {profile && <p className="soft small">{t(`verify.algorithms.${profile}`)}</p>}
      <p>
        <Link to="/lots/$lotId" params={{ lotId: record.lot }}>
          {t("room.backToLot")}
        </Link>
      </p>
    </section>
  );
}
