import { useTranslation } from "react-i18next";
import type { Problem } from "@/lib/api/client";
import { useLanguage, useWords } from "@/lib/i18n/i18n";
import { useAccepted } from "./accepted";
import css from "./Refused.module.css";

/** One refusal: why, under which rule and article, and what would be accepted. */
export function FaultText({ fault }: { fault: Problem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const accepted = useAccepted(fault);
  const words = useWords();
  const lotId = fault.inputs?.["lotId"];
  return (
    <div className={css.fault}>
      <p>
        <strong>{words(`refused.${fault.reason}`, fault.detail ?? fault.title)}</strong>
        {fault.reason === "INVALID_FIELD" && language === "en" && fault.detail !== undefined && ` ${fault.detail}`}
      </p>
      {fault.article !== undefined && (
        <p className={css.article}>
          {fault.rule !== undefined && <span className={css.rule}>{fault.rule}</span>} <span lang="zh-CN">{fault.article}</span>
        </p>
      )}
      {typeof lotId === "string" && (
        <p>
          <a href={`/lots/${encodeURIComponent(lotId)}`}>{t("desk.form.goToLot")}</a>
        </p>
      )}
      {accepted.length > 0 && (
        <p className="figures">
          {t("fault.accepted")}
          {accepted.join("; ")}
        </p>
      )}
    </div>
  );
}
