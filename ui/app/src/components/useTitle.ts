import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** The document's title, such as "竞价室 · 法槌". */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  const whole = title === "" ? `${t("brand.name")} · ${t("brand.tagline")}` : `${title} · ${t("brand.name")}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
