import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { rulingAddress } from "@/lib/lots/lots";
import css from "./MyLotsPage.module.css";

/** The buyer's box: what the court has served here. Arriving in it is service, so it stands first. */
export function Deliveries({ subject }: { subject: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useQuery({ queryKey: ["deliveries", subject], queryFn: () => dataOf(auction.GET("/my/deliveries")), enabled: subject !== undefined });
  if (box.data === undefined || box.data.length === 0) return null;
  return (
    <Card title={t("mine.box")} lead={t("mine.boxLead")}>
      <ul className={css.list}>
        {box.data.map((delivery) => (
          <li key={delivery.receiptNo} data-delivery={delivery.kind}>
            <div>
              <h3>
                {t(`delivery.${delivery.kind}`)} <span lang="zh-CN">{delivery.number}</span>
              </h3>
              <p className="small">{t("mine.served", { at: formatDateTime(delivery.arrivedAt, language), receipt: delivery.receiptNo })}</p>
              <p className="small soft">
                SHA-256 <span className="mono">{delivery.documentSha256}</span>
              </p>
            </div>
            <div className="row">
              <a href={rulingAddress(delivery.lotId)} className="button button-small">
                {t("mine.openDocument")}
              </a>
              <Link to="/transfers" className="button button-small">
                {t("nav.transfers")}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
