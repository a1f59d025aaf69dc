import type { LotSummary } from "@/lib/api/client";
import { useLanguage } from "@/lib/i18n/i18n";

/** A lot's title in the reader's language where the court gave one, else the court's own, marked as Chinese. */
export function useLotTitle(lot: Pick<LotSummary, "title" | "titleEn"> | undefined): { title: string; lang: string } {
  const language = useLanguage();
  if (lot === undefined) return { title: "", lang: "zh-CN" };
  return language === "en" && lot.titleEn !== "" ? { title: lot.titleEn, lang: "en" } : { title: lot.title, lang: "zh-CN" };
}

export function LotTitle({ lot }: { lot: Pick<LotSummary, "title" | "titleEn"> }) {
  const { title, lang } = useLotTitle(lot);
  return <span lang={lang}>{title}</span>;
}

export function useCourtName(): (court: LotSummary["court"]) => string {
  const language = useLanguage();
  return (court) => (language === "en" && court.nameEn !== "" ? court.nameEn : court.name);
}
