import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import { MoneyInWords } from "@/components/MoneyInWords";
import type { ClaimRound, ClaimStatus } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage, useWords } from "@/lib/i18n/i18n";
import { formatYuan } from "@/lib/money/money";
import css from "./ClaimShown.module.css";

const PLACES = ["paid", "inFlight", "onAccount", "escrow"] as const;

/** Where a claimant's money is, and step by step how the amount came about. */
export function ClaimShown({ claim }: { claim: ClaimStatus }) {
  const { t } = useTranslation();
  return (
    <div className="stack-wide" role="status">
      <Card title={t("claim.where")} lead={<span lang="zh-CN">{claim.caseNo}</span>}>
        <p className={css.amount} data-testid="allotted">
          {t("claim.allotted")} <MoneyInWords fen={claim.allottedFen} />
        </p>
        <ul className={css.places}>
          {PLACES.map((place) => {
            const fen = claim[`${place}Fen`];
            return (
              <li key={place} data-place={place} className={fen > 0 ? css.has : ""}>
                <strong>{t(`claimPlace.${place}`)}</strong>
                <Money fen={fen} />
                {fen > 0 && <span className="small soft">{t(`claimPlaceText.${place}`)}</span>}
              </li>
            );
          })}
        </ul>
      </Card>
      <Card title={t("claim.how")} lead={t("claim.howLead")}>
        <FactList>
          <Fact name={t("claim.registeredNo")}>{claim.registeredNo}</Fact>
          <Fact name={t("claim.claimed")}>
            <Money fen={claim.claimedFen} />
          </Fact>
          <Fact name={t("plan.tier")}>{claim.tier}</Fact>
        </FactList>
        {claim.rounds.length === 0 && <p className="note">{t("claim.noRound")}</p>}
        <ol className="stack">
          {claim.rounds.map((round) => (
            <li key={round.round}>
              <Round round={round} claimedFen={claim.claimedFen} />
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t("claim.proof")} lead={t("claim.proofLead")}>
        <FactList>
          <Fact name={t("claim.claimId")}>
            <span className="mono">{claim.claimId}</span>
          </Fact>
          <Fact name={t("claim.salt")}>
            <span className="mono">{claim.salt}</span>
          </Fact>
        </FactList>
      </Card>
    </div>
  );
}

function Round({ round, claimedFen }: { round: ClaimRound; claimedFen: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const { payment } = round;
  return (
    <article className="stack">
      <h3>
        {t("plan.round", { round: round.round })} · {formatDateTime(round.approvedAt, language)}
      </h3>
      <FactList>
        <Fact name={t("claim.tierOpen")}>
          <Money fen={round.tierOpenFen} />
        </Fact>
        <Fact name={t("claim.tierGot")}>
          <Money fen={round.tierAllottedFen} />
        </Fact>
        <Fact name={t("plan.mode")}>{t(`mode.${round.mode}`)}</Fact>
        <Fact name={t("claim.yours")}>
          <MoneyInWords fen={round.allottedFen} />
        </Fact>
      </FactList>
      {round.mode === "PRO_RATA" && round.round === 1 && <p className="small soft">{t("claim.formula", { claimed: formatYuan(claimedFen), got: formatYuan(round.tierAllottedFen), open: formatYuan(round.tierOpenFen) })}</p>}
      {payment && (
        <p className="note" data-payment={payment.state}>
          <strong>{t(`instruction.${payment.state}`)}</strong> {formatDateTime(payment.since, language)}
          {payment.reason !== undefined && ` · ${words(`bankReason.${payment.reason}`, payment.reason)}`}
        </p>
      )}
    </article>
  );
}
