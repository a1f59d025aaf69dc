import { useTranslation } from "react-i18next";
import { Fact, FactList } from "@/components/FactList";
import type { PriceDraw as Draw } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";

/** A drawing of agencies with all that is needed to repeat it. */
export function PriceDraw({ draw }: { draw: Draw }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <h3>{t("price.draw")}</h3>
      <p className="small soft">{t("price.drawLead")}</p>
      <FactList>
        <Fact name={t("price.commitment")}>
          <span className="mono">{draw.commitment}</span>
        </Fact>
        <Fact name={t("price.field.valueSource")}>
          <span lang="zh-CN">{draw.valueSource}</span>, {formatDateTime(draw.drawAt, language)}
        </Fact>
        <Fact name={t("price.field.candidates")}>
          <span lang="zh-CN">{draw.candidates.join("、")}</span>
        </Fact>
        {draw.seed !== undefined && draw.order !== undefined && (
          <>
            <Fact name={t("price.seed")}>
              <span className="mono">{draw.seed}</span>
            </Fact>
            <Fact name={t("price.field.publicValue")}>{draw.publicValue}</Fact>
            <Fact name={t("price.order")}>
              <span lang="zh-CN">{draw.order.join("、")}</span>
            </Fact>
          </>
        )}
      </FactList>
    </>
  );
}
