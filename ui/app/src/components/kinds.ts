import { queryOptions } from "@tanstack/react-query";
import { auction, type Particular } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDate } from "@/lib/format/dates";
import type { Language } from "@/lib/i18n/i18n";
import { formatYuan } from "@/lib/money/money";

/** The table of kinds; it changes with a release only. */
export const kindsQuery = queryOptions({ queryKey: ["property-kinds"], queryFn: () => dataOf(auction.GET("/property-kinds")), staleTime: Infinity });

/** Hundredths of a percent as a percentage: 3550 is "35.50%". */
export function percent(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;
}

/** A particular's value as people read it. */
export function particularText({ form, choices }: Particular, value: unknown, language: Language): string {
  if (typeof value === "number") {
    if (form === "FEN") return formatYuan(value);
    return form === "SHARE" ? percent(value) : String(value);
  }
  const text = String(value);
  if (form === "DAY") return formatDate(text, language);
  return choices.find((choice) => choice.code === text)?.[language] ?? text;
}
