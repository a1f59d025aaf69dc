import { useTranslation } from "react-i18next";
import { Wide } from "@/components/form/Form";
import type { Problem } from "@/lib/api/client";
import { NoticeTextsEditor } from "./NoticeTextsEditor";
import type { NoticeTexts } from "./standardNotice";

interface Props {
  standard: NoticeTexts;
  /** What the clerk edits; undefined while the platform's standard text is to be used. */
  texts: NoticeTexts | undefined;
  onChange: (texts: NoticeTexts | undefined) => void;
  faults: readonly Problem[];
}

/** The disclosures and warnings: the standard text, or the same text opened for editing. */
export function NoticeTextsPart({ standard, texts, onChange, faults }: Props) {
  const { t } = useTranslation();
  const at = (pointer: string): Problem[] => faults.filter(({ field }) => field?.startsWith(pointer) === true);
  // HOME-2 has no field of its own among the warnings, so it is found by its rule.
  const warned = faults.filter(({ field, rule }) => field?.startsWith("/warnings") === true || rule === "HOME-2");
  return (
    <Wide>
      <h3>{t("notice.texts")}</h3>
      <p className="small soft">{t(texts === undefined ? "notice.standardText" : "notice.ownText")}</p>
      <p>
        <button type="button" className="button button-small" aria-expanded={texts !== undefined} onClick={() => onChange(texts === undefined ? standard : undefined)}>
          {t(texts === undefined ? "notice.edit" : "notice.useStandard")}
        </button>
      </p>
      {texts !== undefined && (
        <>
          <NoticeTextsEditor title={t("lot.disclosures")} pointer="/disclosures" all={standard.disclosures} items={texts.disclosures} faults={at("/disclosures")} onChange={(disclosures) => onChange({ ...texts, disclosures })} />
          <NoticeTextsEditor title={t("lot.warnings")} pointer="/warnings" all={standard.warnings} items={texts.warnings} faults={warned} onChange={(warnings) => onChange({ ...texts, warnings })} />
        </>
      )}
    </Wide>
  );
}
