import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { useTitle } from "@/components/useTitle";

export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t("notFound.title"));
  return (
    <div className="page" style={{ paddingBlock: "var(--s7)" }}>
      <h1 className="visually-hidden">{t("notFound.title")}</h1>
      <Empty title={t("notFound.title")} text={t("notFound.text")}>
        <Link to="/" className="button button-main">
          {t("problem.home")}
        </Link>
        <Link to="/verify" className="button">
          {t("nav.verify")}
        </Link>
      </Empty>
    </div>
  );
}
