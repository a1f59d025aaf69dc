import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LotTitle } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { inFinancialCharacters } from "@/lib/money/money";
import type { Outcome, Report } from "@/lib/proof/verifyLog";
import { Mark } from "./FindingView";
import { Timeline } from "./Timeline";
import { TreePicture } from "./TreePicture";
import css from "./VerifyPage.module.css";

interface Props {
  outcome: Outcome;
  report: Report;
  published: Set<string> | undefined;
  name: string | undefined;
}

/** What a sound log proves, and what was checked to say so. */
export function OutcomeView({ outcome, report, published, name }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack-wide" data-verified={outcome.closed ? "closed" : "open"}>
      <section className={`card stack ${css.good}`}>
        <div className={css.verdict} role="status">
          <Mark good />
          <div>
            <h2>{t(outcome.closed ? "verify.good" : "verify.goodOpen")}</h2>
            {name !== undefined && <p className="soft small">{t("verify.fileName", { name })}</p>}
          </div>
        </div>
        {report.warning && <p className="note note-wait">{t(`finding.${report.warning.code}`)}</p>}
        <Summary outcome={outcome} />
      </section>
      <section className="card stack">
        <h2>{t("verify.checks")}</h2>
        <ul className={css.checks}>
          <Check title={t("verify.checkFormat")} text={t("verify.checkFormatText")} />
          <Check title={t("verify.checkRecords")} text={t("verify.checkRecordsText")} />
          <Check title={t("verify.checkTree")} text={t("verify.checkTreeText")} />
          <Check title={t("verify.checkSignatures")} text={t("verify.checkSignaturesText", { count: outcome.heads.length })} />
        </ul>
        <p data-testid="verified-algorithms">{t(`verify.algorithms.${outcome.profile}`)}</p>
        <p className="soft small">{t(`verify.engine.${outcome.profile === "SM2_SM3" ? "guomi" : report.cryptography}`)}</p>
      </section>
      <Keys outcome={outcome} published={published} />
      <section className="card stack">
        <h2>{t("verify.tree")}</h2>
        <p className="soft small">{t("verify.treeText", { count: outcome.records.length })}</p>
        <TreePicture subtrees={outcome.subtrees} size={outcome.records.length} />
        <p>
          {t("verify.root")} <span className="mono">{outcome.root}</span>
        </p>
      </section>
      <section className="card stack">
        <h2>{t("verify.timeline")}</h2>
        <Timeline records={outcome.records} />
      </section>
    </div>
  );
}

function Summary({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sold = outcome.bids > 0;
  return (
    <>
      <p>
        <Link to="/lots/$lotId" params={{ lotId: outcome.lot }}>
          <LotTitle lot={outcome} />
        </Link>
      </p>
      <dl className={css.summary}>
        <div>
          <dt>{t(outcome.closed ? "verify.winner" : "verify.leading")}</dt>
          <dd className="figures" data-testid="verified-winner">
            {sold ? outcome.leader : t("verify.nobody")}
          </dd>
        </div>
        {sold && (
          <div>
            <dt>{t(outcome.closed ? "verify.price" : "verify.standing")}</dt>
            <dd data-testid="verified-price">
              <Money fen={outcome.price} emphasis />
              <span className={css.words} lang="zh-CN">
                {inFinancialCharacters(outcome.price)}
              </span>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("verify.endAt")}</dt>
          <dd className={`figures ${css.end}`}>{formatDateTime(outcome.endAt, language)}</dd>
        </div>
      </dl>
      <p className="soft figures">
        {t("verify.recordsCount")} {outcome.records.length} · {t("verify.bidsCount")} {outcome.bids} · {t("verify.headsCount")} {outcome.heads.length}
      </p>
    </>
  );
}

function Check({ title, text }: { title: string; text: string }) {
  return (
    <li>
      <strong>{title}</strong>
      <span className="soft">{text}</span>
    </li>
  );
}

function Keys({ outcome, published }: Pick<Props, "outcome" | "published">) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="card stack">
      <h2>{t("verify.keys")}</h2>
      <p className="soft small">{t("verify.keysHint")}</p>
      <ul className="stack">
        {outcome.keys.map((key) => {
          const known = published?.has(key.keyId);
          const verdict = known === undefined ? "verify.keyUnchecked" : known ? "verify.keyPublished" : "verify.keyUnknown";
          return (
            <li key={key.keyId} className={`note ${known === undefined ? "note-wait" : known ? "note-good" : "note-act"}`}>
              <p>
                <span className="mono">{key.keyId}</span> <strong className="small">{t(verdict)}</strong>
              </p>
              <p className="soft small">{t("verify.validity", { from: formatDate(key.validFrom, language), to: formatDate(key.validTo, language) })}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
