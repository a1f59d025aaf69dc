import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { firstZh } from "./first.zh";
import type { zh } from "./zh";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

export type Language = "zh" | "en";

const KEPT = "fachui.language";

/** The reader's choice; else what the browser asks for; else Chinese. */
export function firstLanguage(kept: string | null, asked: readonly string[]): Language {
  if (kept === "zh" || kept === "en") return kept;
  const first = asked.find((language) => /^(zh|en)\b/.test(language));
  return first?.startsWith("en") ? "en" : "zh";
}

async function load(language: Language): Promise<void> {
  if (language === "zh" || i18next.hasResourceBundle(language, "translation")) return;
  i18next.addResourceBundle(language, "translation", (await import("./en")).en);
}

function applyToPage(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

export async function startLanguages(language: Language = firstLanguage(localStorage.getItem(KEPT), navigator.languages)): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    resources: { zh: { translation: firstZh } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await load(language);
  await i18next.changeLanguage(language);
  applyToPage(language);
}

/** The words of the pages where somebody works; English has all its words in one part. */
export async function loadWork(): Promise<void> {
  i18next.addResourceBundle("zh", "translation", (await import("./work.zh")).workZh, true, true);
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(KEPT, language);
  await i18next.changeLanguage(language);
  applyToPage(language);
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "zh";
}

/** A sentence for a code of the platform, or what to show where there is none yet. */
export function useWords(): (key: string, otherwise: string) => string {
  const { t, i18n } = useTranslation();
  return (key, otherwise) => (i18n.exists(key) ? String(t(key as "loading")) : otherwise);
}
