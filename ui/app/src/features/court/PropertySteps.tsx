import { useTranslation } from "react-i18next";
import type { Property } from "@/lib/api/client";
import { isEstate } from "./propertyFields";
import css from "./Court.module.css";

/** How far a property is on its way to the notice. */
export function PropertySteps({ property }: { property: Property }) {
  const { t } = useTranslation();
  const steps = [
    ["entered", true],
    ["price", property.appraisal !== undefined || property.unappraised !== undefined],
    ["right", property.disposalRight !== undefined],
    ["gates", property.gates !== undefined],
    ...(isEstate(property.kind) ? ([["review", property.review !== undefined]] as const) : []),
    ["decision", property.decisions.length > 0],
    ["notice", property.lotId !== undefined],
  ] as const;
  const next = steps.find(([, done]) => !done)?.[0];
  return (
    <ol className={css.progress} aria-label={t("property.way")}>
      {steps.map(([step, done]) => (
        <li key={step} className={done ? css.done : ""} aria-current={step === next ? "step" : undefined}>
          {t(`property.step.${step}`)}
          {done && <span className="visually-hidden"> {t("form.done")}</span>}
        </li>
      ))}
    </ol>
  );
}
