import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { type Forfeit, payout, type Pool } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import { ForfeitForm } from "./ForfeitForm";
import css from "./Funds.module.css";
import { forfeitsQuery } from "./queries";

const ORDER = ["COSTS", "SHORTFALL", "CASE_DEBT", "RELATED_DEBT"] as const;

/** Deposits of buyers who did not pay (悔拍): set aside, and used in the order of the article by two people. */
export function Forfeits({ pool }: { pool: Pool }) {
  const { t } = useTranslation();
  const forfeits = useQuery(forfeitsQuery(pool.poolId));
  if (forfeits.data === undefined || forfeits.data.length === 0) return null;
  return (
    <Card title={t("forfeit.title")} lead={t("forfeit.lead")}>
      {forfeits.data.map((forfeit) => (
        <One key={forfeit.lotId} forfeit={forfeit} />
      ))}
    </Card>
  );
}

function One({ forfeit }: { forfeit: Forfeit }) {
  const { t } = useTranslation();
  const session = useSession();
  const waiting = forfeit.uses.find(({ approvedAt }) => approvedAt === undefined);
  return (
    <section className="stack" aria-label={t("forfeit.of", { lot: forfeit.lotId.slice(0, 8) })}>
      <FactList>
        <Fact name={t("forfeit.held")}>
          <MoneyInWords fen={forfeit.heldFen} />
        </Fact>
        <Fact name={t("forfeit.left")}>
          <Money fen={forfeit.leftFen} />
        </Fact>
        <Fact name={t("forfeit.oldPrice")}>
          <Money fen={forfeit.priceFen} />
        </Fact>
      </FactList>
      {forfeit.heldFen < forfeit.fen && forfeit.heldAt !== undefined && (
        <p className="note note-act" role="alert">
          {t("forfeit.distributed")}
        </p>
      )}
      <ol className={css.uses}>
        {ORDER.map((use) => {
          const made = forfeit.uses.find((one) => one.use === use);
          return (
            <li key={use} className={made?.approvedAt === undefined ? "" : css.used} aria-current={forfeit.next === use ? "step" : undefined}>
              {t(`forfeit.use.${use}`)}
              {made !== undefined && (
                <span className="figures">
                  {" "}
                  <Money fen={made.fen} /> {made.approvedAt === undefined && t("forfeit.waits")}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {waiting !== undefined && (
        <p className="small soft">
          {waiting.reason} · {t("forfeit.proposedBy", { by: waiting.proposedBy })}
        </p>
      )}
      {forfeit.heldAt !== undefined && forfeit.next !== undefined && hasRole(session, "finance") && <ForfeitForm forfeit={forfeit} use={forfeit.next} />}
      {waiting !== undefined && hasRole(session, "approver") && <Approving forfeit={forfeit} waiting={waiting} />}
    </section>
  );
}

function Approving({ forfeit, waiting }: { forfeit: Forfeit; waiting: Forfeit["uses"][number] }) {
  const { t } = useTranslation();
  const { poolId, lotId } = forfeit;
  const approving = useStep(() => dataOf(payout.POST("/pools/{poolId}/forfeits/{lotId}/uses/{use}/approval", { params: { path: { poolId, lotId, use: waiting.use } }, body: { fen: waiting.fen } })));
  return (
    <>
      <p>
        <button type="button" className="button button-main" disabled={approving.isPending} onClick={() => approving.mutate()}>
          {t("forfeit.approve", { use: t(`forfeit.use.${waiting.use}`) })}
        </button>
      </p>
      {approving.error && <Refused error={approving.error} />}
    </>
  );
}
