import { useTranslation } from "react-i18next";
import type { Problem } from "@/lib/api/client";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { useLanguage, useWords } from "@/lib/i18n/i18n";
import { formatYuan } from "@/lib/money/money";
import { useSpan } from "./useSpan";

const BOUND = /(Min|Max)$/;
/** Several codes of which each would do. */
const CODES = /^[A-Z_]+(?: [A-Z_]+)+$/;
const STAGES = /^(stage|state)s?$/;

/** What would be accepted, in words: "start price at least ¥700,000.00". */
export function useAccepted(problem: Problem): string[] {
  const { t } = useTranslation();
  const words = useWords();
  const valueOf = useFactValue();
  return Object.entries(problem.accepted ?? {}).map(([name, value]) => {
    if (STAGES.test(name)) return t("fault.stages", { value: stagesOf(value).map((stage) => words(`stage.${stage}`, words(`saleState.${stage}`, stage))).join(", ") });
    const base = name.replace(BOUND, "");
    const least = name === "min" || name.endsWith("Min");
    const most = name === "max" || name.endsWith("Max");
    const label = words(`fact.${base}`, least || most ? "" : base);
    return t(least ? "fault.least" : most ? "fault.most" : "fault.exactly", { name: label, value: valueOf(name, value) }).trim();
  });
}

/** A judged fact as people read it: fen as yuan, milliseconds as a span, days and instants in the court's zone. */
export function useFactValue(): (name: string, value: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const span = useSpan();
  return (name, value) => {
    const base = name.replace(BOUND, "");
    if (typeof value === "boolean") return t(value ? "fault.yes" : "fault.no");
    if (Array.isArray(value)) return value.join(", ");
    if (typeof value === "number") {
      if (base.endsWith("Fen") && Number.isSafeInteger(value) && value >= 0) return formatYuan(value);
      return base.endsWith("Ms") ? span(value) : String(value);
    }
    const text = String(value);
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return formatDateTime(text, language);
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text, language);
    const codes = CODES.test(text) ? text.split(" ") : [text];
    return words(`factValue.${text}`, codes.map((code) => words(`factValue.${code}`, words(`means.${code}`, code))).join(" / "));
  };
}

/** Where a lot or a sale stands, as a list or as words between spaces. */
function stagesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : String(value).split(" ");
}
