import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";

/** Shown when a page fails to load or to render; never a bare "error". */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <div className="page" style={{ paddingBlock: "var(--s7)" }}>
      <Empty title={t("problem.brokenTitle")} text={t("problem.brokenText")}>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          {t("problem.reload")}
        </button>
        <a href="/" className="button">
          {t("problem.home")}
        </a>
      </Empty>
    </div>
  );
}
