import { useTranslation } from "react-i18next";
import type { Finding } from "@/lib/proof/findings";
import css from "./VerifyPage.module.css";

/** The first place where a file differs from what it must be. */
export function FindingView({ finding, name }: { finding: Finding | undefined; name?: string | undefined }) {
  const { t } = useTranslation();
  if (finding === undefined) return null;
  const { code, seq, fromSeq, toSeq, member, found, expected, breach } = finding;
  return (
    <section className={`card stack ${css.bad}`} role="alert" data-finding={code}>
      <div className={css.verdict}>
        <Mark good={false} />
        <div>
          <h2>{t("verify.bad")}</h2>
          {name !== undefined && <p className="soft small">{t("verify.fileName", { name })}</p>}
        </div>
      </div>
      <p>{t("verify.badText")}</p>
      <p className={css.sentence}>{breach === undefined ? t(`finding.${code}`) : t(`breach.${breach}`)}</p>
      <dl className={css.facts}>
        {seq !== undefined && <Fact name={t("verify.where")}>{t("verify.record", { seq })}</Fact>}
        {fromSeq !== undefined && toSeq !== undefined && (
          <Fact name={t("verify.changedIn")}>{fromSeq === toSeq ? t("verify.record", { seq: fromSeq }) : t("verify.records", { from: fromSeq, to: toSeq })}</Fact>
        )}
        {member !== undefined && (
          <Fact name={t("verify.member")}>
            <span className="mono">{member}</span>
          </Fact>
        )}
        {found !== undefined && (
          <Fact name={t("verify.found")}>
            <span className="mono">{found}</span>
          </Fact>
        )}
        {expected !== undefined && (
          <Fact name={t("verify.expected")}>
            <span className="mono">{expected}</span>
          </Fact>
        )}
        <Fact name={t("verify.code")}>
          <span className="mono">{breach === undefined ? code : `${code} · ${breach}`}</span>
        </Fact>
      </dl>
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

export function Mark({ good }: { good: boolean }) {
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" className={good ? css.markGood : css.markBad}>
      <circle cx="24" cy="24" r="23" fill="currentColor" />
      <path d={good ? "m14 25 7 7 14-15" : "M24 13v14m0 6v2"} fill="none" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" className={css.markLine} />
    </svg>
  );
}
