import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { disapprovalsQuery } from "@/lib/lots/disapprovals";
import { Fact, FactList } from "./FactList";
import { Money } from "./Money";

/** That sold shares are sold again because their change was not approved, for everybody (EQ-15); nothing if they are not. */
export function DisapprovalNotice({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ruling = useQuery(disapprovalsQuery(lotId)).data?.[0];
  if (ruling === undefined) return null;
  return (
    <section className="card stack" aria-label={t("disapproval.title")} data-disapproved={ruling.buyerKnew}>
      <p className="note note-act" role="status">
        <strong>{t("disapproval.title")}</strong> {t(ruling.buyerKnew ? "disapproval.kept" : "disapproval.allBack")}
      </p>
      <p>
        <strong lang="zh-CN">
          {ruling.paper} {ruling.number}
        </strong>{" "}
        <span className="soft small">{formatDate(ruling.dated, language)}</span>
      </p>
      <p lang="zh-CN">{ruling.reason}</p>
      <FactList>
        <Fact name={t("disapproval.returned")}>
          <Money fen={ruling.returnedFen} />
        </Fact>
        <Fact name={t("disapproval.keptFen")}>
          <Money fen={ruling.keptFen} />
        </Fact>
        <Fact name={t("annulment.article")}>
          <span lang="zh-CN">{ruling.article}</span>
        </Fact>
      </FactList>
    </section>
  );
}
