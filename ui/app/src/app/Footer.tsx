import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import css from "./Footer.module.css";

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={css.footer}>
      <div className={`page ${css.inner}`}>
        <p>
          <strong>{t("footer.commission")}</strong> · {t("footer.about")}
        </p>
        <p>
          {t("footer.admission")} {t("footer.zone")}
        </p>
        <p>
          <Link to="/open">{t("nav.open")}</Link>
        </p>
      </div>
    </footer>
  );
}
