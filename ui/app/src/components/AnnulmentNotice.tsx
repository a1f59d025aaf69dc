import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { annulmentsQuery } from "@/lib/lots/annulments";
import { Fact, FactList } from "./FactList";

/** That and why the auction of a lot was annulled, for everybody (NJA-31, 32); nothing if it was not. */
export function AnnulmentNotice({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ruling = useQuery(annulmentsQuery(lotId)).data?.[0];
  if (ruling === undefined) return null;
  return (
    <section className="card stack" aria-label={t("annulment.annulled")} data-annulled={ruling.ground}>
      <p className="note note-act" role="status">
        <strong>{t("annulment.annulled")}</strong> {ruling.titleHadPassed && t("annulment.titleHadPassed")}
      </p>
      <p>
        <strong lang="zh-CN">
          {ruling.paper} {ruling.number}
        </strong>{" "}
        <span className="soft small">{formatDate(ruling.dated, language)}</span>
      </p>
      <p lang="zh-CN">{ruling.reason}</p>
      <FactList>
        <Fact name={t("annulment.ground")}>{t(`annulment.which.${ruling.ground}`)}</Fact>
        <Fact name={t("annulment.article")}>
          <span lang="zh-CN">{ruling.article}</span>
        </Fact>
        <Fact name={t("annulment.cause")}>{t(ruling.onObjection ? "annulment.onObjection" : "annulment.ofOwnMotion")}</Fact>
        <Fact name={t("annulment.at")}>{formatDateTime(ruling.annulledAt, language)}</Fact>
        {ruling.evidence.map((document) => (
          <Fact key={document.kind + document.sha256} name={t(`annulment.kind.${document.kind}`)}>
            <span lang="zh-CN">{document.title}</span> <span className="mono small">{document.sha256.slice(0, 12)}…</span>
          </Fact>
        ))}
        <Fact name={t("annulment.remedy")}>
          <span lang="zh-CN">
            {ruling.remedy} {ruling.remedyArticle}
          </span>
        </Fact>
      </FactList>
    </section>
  );
}
