import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LotKind, Thing } from "@/lib/api/client";
import { squareMetres } from "@/lib/format/area";
import { useLanguage } from "@/lib/i18n/i18n";
import { Fact } from "./FactList";
import { kindsQuery, particularText } from "./kinds";

interface Props {
  kind: LotKind;
  unitCode: string;
  areaM2x100?: number | undefined;
  particulars?: Record<string, unknown> | undefined;
}

/** What identifies a property and what is published of its kind, in the order of the platform's table. */
export function ParticularFacts({ kind, unitCode, areaM2x100, particulars = {} }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const table = useQuery({ ...kindsQuery, enabled: kind !== "HOME" || Object.keys(particulars).length > 0 }).data?.find((one) => one.kind === kind);
  return (
    <>
      <Fact name={table?.identity[language] ?? t("property.unitCode")}>
        <span className="mono">{unitCode}</span>
      </Fact>
      {areaM2x100 !== undefined && <Fact name={t(kind === "LAND" ? "kinds.landArea" : "property.area")}>{t("property.areaValue", { area: squareMetres(areaM2x100) })}</Fact>}
      {table?.particulars
        .filter(({ name }) => particulars[name] !== undefined)
        .map((one) => (
          <Fact key={one.name} name={one[language]}>
            <span lang={one.form === "TEXT" ? "zh-CN" : undefined}>{particularText(one, particulars[one.name], language)}</span>
          </Fact>
        ))}
    </>
  );
}

/** A lot of many things, line by line. */
export function ThingList({ things }: { things: readonly Thing[] | undefined }) {
  const { t } = useTranslation();
  if (things === undefined || things.length === 0) return null;
  return (
    <div className="scroll-x">
      <table className="table">
        <caption>{t("kinds.things")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("kinds.name")}</th>
            <th scope="col">{t("kinds.quantity")}</th>
            <th scope="col">{t("kinds.identifier")}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {things.map((one, index) => (
            <tr key={index}>
              <td>{one.name}</td>
              <td className="figures">
                {one.quantity} {one.measure}
              </td>
              <td className="mono">{one.identifier}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
