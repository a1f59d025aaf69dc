import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Waiting } from "@/components/Gated";
import { Money } from "@/components/Money";
import { MoneyInWords } from "@/components/MoneyInWords";
import { ProblemNote } from "@/components/ProblemNote";
import type { PriceDetermination, PriceStepKind, Property } from "@/lib/api/client";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { PriceDraw } from "./PriceDraw";
import { PriceStepForm } from "./PriceStepForm";
import { caseQuery, priceQuery } from "./queries";

/** The reference price (处置参考价): where its determination stands, which clock runs, and the form of the next step. */
export function PriceSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const found = useQuery(priceQuery(property.id));
  return (
    <Card title={t("price.title")} lead={t("price.lead")}>
      {found.data ? <Standing property={property} found={found.data} /> : found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />}
    </Card>
  );
}

function Standing({ property, found }: { property: Property; found: PriceDetermination }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { price } = found;
  // The notice has begun the disposal: its clock says nothing any more (PRICE-30).
  const clocks = found.clocks.filter(({ what }) => what !== "DISPOSAL" || property.lotId === undefined);
  return (
    <>
      <p role="status" data-price-state={found.state} className={`note ${found.state === "FIXED" ? "note-good" : "note-wait"}`}>
        {t(`price.state.${found.state}`)}
      </p>
      {price !== undefined && (
        <FactList>
          <Fact name={t("price.title")}>
            <MoneyInWords fen={price.fen} />
          </Fact>
          <Fact name={t("price.by")}>
            {t(`price.method.${price.method}`)} <span lang="zh-CN">{price.agency}</span>, {formatDate(price.on, language)}
          </Fact>
          <Fact name={t("property.form.validUntil")}>{formatDate(price.validUntil, language)}</Fact>
        </FactList>
      )}
      {clocks.map((clock) => (
        <p key={clock.what} className={clock.over ? "note note-wait" : "small"} data-clock={clock.what}>
          {t(`price.clock.${clock.what}`)} {formatDateTime(clock.until, language)}
          {clock.over && ` ${t("price.over")}`} <span lang="zh-CN">{clock.article}</span>
        </p>
      ))}
      {found.draw !== undefined && <PriceDraw draw={found.draw} />}
      <NextStep property={property} found={found} />
      <Taken found={found} />
      <Costs found={found} />
    </>
  );
}

function NextStep({ property, found }: { property: Property; found: PriceDetermination }) {
  const { t } = useTranslation();
  const session = useSession();
  const filed = useQuery(caseQuery(property.caseId));
  const [chosen, choose] = useState<PriceStepKind>();
  const mine = found.next.filter(({ role }) => hasRole(session, role));
  const kind = mine.find((one) => one.kind === chosen)?.kind;
  if (mine.length === 0) return null;
  return (
    <div className="stack">
      <h3>{t("price.next")}</h3>
      <div className="row">
        {mine.map((one) => (
          <button key={one.kind} type="button" className={`button button-small ${one.kind === kind ? "button-main" : ""}`} aria-pressed={one.kind === kind} onClick={() => choose(one.kind === kind ? undefined : one.kind)}>
            {t(`price.kind.${one.kind}`)}
          </button>
        ))}
      </div>
      {kind !== undefined && <PriceStepForm key={`${kind}${String(found.steps.length)}`} propertyId={property.id} found={found} kind={kind} parties={filed.data?.parties.length ?? 0} onDone={() => choose(undefined)} />}
    </div>
  );
}

/** What happened so far; it only grows. */
function Taken({ found }: { found: PriceDetermination }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (found.steps.length === 0) return null;
  return (
    <details>
      <summary>{t("price.taken", { count: found.steps.length })}</summary>
      <ol className="stack small">
        {found.steps.map((step, index) => (
          <li key={index}>
            {t(`price.kind.${step.kind}`)}, {formatDateTime(String(step.details["at"]), language)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Costs({ found }: { found: PriceDetermination }) {
  const { t } = useTranslation();
  if (found.costs.length === 0) return null;
  return (
    <>
      <h3>{t("price.costs")}</h3>
      <p className="small soft">{t("price.costsLead")}</p>
      <ul className="stack small">
        {found.costs.map((cost, index) => (
          <li key={index}>
            {t(`price.method.${cost.method}`)} <span lang="zh-CN">{cost.payee}</span>: {t(`price.basis.${cost.basis}`)}
            {cost.percent < 100 && ` (${String(cost.percent)}%)`} {cost.feeFen !== undefined && <Money fen={cost.feeFen} />}
          </li>
        ))}
      </ul>
    </>
  );
}
