import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import { MoneyInWords } from "@/components/MoneyInWords";
import { type HeldPrice, payout, type Pool } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import { MoneyDecisionForm } from "./MoneyDecisionForm";
import { MoneyDecisions } from "./MoneyDecisions";
import { heldPricesQuery } from "./queries";

/** Prices of sales that were undone (撤销、悔拍), a part of which was distributed: what is missing and why, and what two people decide. */
export function HeldPrices({ pool }: { pool: Pool }) {
  const { t } = useTranslation();
  const prices = useQuery(heldPricesQuery(pool.poolId));
  if (prices.data === undefined || prices.data.length === 0) return null;
  return (
    <Card title={t("heldPrice.title")} lead={t("heldPrice.lead")}>
      {prices.data.map((price) => (
        <One key={`${price.lotId} ${price.part}`} price={price} pool={pool} />
      ))}
    </Card>
  );
}

function One({ price, pool }: { price: HeldPrice; pool: Pool }) {
  const { t } = useTranslation();
  const session = useSession();
  const path = { poolId: price.poolId, lotId: price.lotId, part: price.part };
  return (
    <section className="stack" data-state={price.state} aria-label={t("heldPrice.of", { lot: price.lotId.slice(0, 8) })}>
      <p>
        <strong>{t(price.inDefault ? `heldPrice.inDefault.${price.part}` : "heldPrice.annulled")}</strong> · {t(`heldPrice.state.${price.state}`)}
      </p>
      <FactList>
        <Fact name={t("heldPrice.price")}>
          <Money fen={price.priceFen} />
        </Fact>
        <Fact name={t("heldPrice.back")}>
          <Money fen={price.backFen} />
        </Fact>
        <Fact name={t("heldPrice.open")}>
          <MoneyInWords fen={price.openFen} />
        </Fact>
        <Fact name={t("heldPrice.held")}>
          <Money fen={price.heldFen} />
        </Fact>
        <Fact name={t("heldPrice.missing")}>
          <Money fen={price.missingFen} />
        </Fact>
      </FactList>
      {price.missingFen > 0 && <Missing price={price} pool={pool} />}
      {price.attempts > 0 && (
        <p className="note note-act" role="alert">
          {t("heldPrice.stuck", { count: price.attempts })}
        </p>
      )}
      <MoneyDecisions decisions={price.decisions} approve={(body) => dataOf(payout.POST("/pools/{poolId}/held-prices/{lotId}/{part}/decision/approval", { params: { path }, body }))} />
      {price.openFen > 0 && hasRole(session, "finance") && (
        <MoneyDecisionForm
          label={t("heldPrice.propose")}
          choices={price.missingFen > 0 ? ["STAY", "RETURN"] : ["RETURN", "STAY"]}
          fen={price.openFen}
          propose={(body) => dataOf(payout.PUT("/pools/{poolId}/held-prices/{lotId}/{part}/decision", { params: { path }, body }))}
        />
      )}
    </section>
  );
}

/** Where the money is that a price lacks, and how it comes back. */
function Missing({ price, pool }: { price: HeldPrice; pool: Pool }) {
  const { t } = useTranslation();
  const { paidFen, inFlightFen, onAccountFen, costsFen } = pool.equation;
  return (
    <div className="note note-act" role="alert">
      <p>{t("heldPrice.why")}</p>
      <ul>
        {(
          [
            ["paid", paidFen],
            ["halted", price.haltedFen],
            ["inFlight", inFlightFen - price.haltedFen],
            ["onAccount", onAccountFen],
            ["costs", costsFen],
          ] as const
        )
          .filter(([, fen]) => fen > 0)
          .map(([where, fen]) => (
            <li key={where}>
              {t(`heldPrice.where.${where}`)} <Money fen={fen} />
            </li>
          ))}
      </ul>
    </div>
  );
}
