import { useTranslation } from "react-i18next";
import { useCourtName } from "@/components/LotTitle";
import { useSpan } from "@/components/useSpan";
import type { LiveState, Lot } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./Facts.module.css";

export function Facts({ lot, state }: { lot: Lot; state: LiveState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const courtName = useCourtName();
  const span = useSpan();
  return (
    <section className="card stack">
      <h2>{t("lot.facts")}</h2>
      <dl className={css.facts}>
        <Fact name={t("lot.court")}>{courtName(lot.court)}</Fact>
        <Fact name={t("lot.caseNumber")}>
          <span lang="zh-CN">{lot.caseNumber}</span>
        </Fact>
        <Fact name={t("lot.kind")}>{t(`kind.${lot.kind}`)}</Fact>
        <Fact name={t("lot.place")}>
          <span lang="zh-CN">{lot.place}</span>
        </Fact>
        <Fact name={t("time.opens")}>
          <span className="figures">{formatDateTime(state.opensAt, language)}</span>
        </Fact>
        <Fact name={t("time.ends")}>
          <span className="figures">{formatDateTime(state.endAt, language)}</span>
        </Fact>
        <Fact name={t("lot.extension")}>{t("lot.extensionValue", { window: span(lot.windowMs), extension: span(lot.extensionMs) })}</Fact>
        <Fact name={t("lot.paddles")}>{t("lot.paddlesValue", { count: lot.paddles })}</Fact>
        <Fact name={t("lot.preemption")}>{t("lot.preemptionValue", { count: lot.preemptionHolders })}</Fact>
        <Fact name={t("lot.rules")}>{lot.ruleSetId}</Fact>
      </dl>
      <details>
        <summary>{t("lot.fingerprints")}</summary>
        <dl className={css.prints}>
          <Fact name={t("lot.termsHash")}>
            <span className="mono">{lot.termsSha256}</span>
          </Fact>
          <Fact name={t("lot.ruleHash")}>
            <span className="mono">{lot.ruleSetSha256}</span>
          </Fact>
        </dl>
      </details>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
