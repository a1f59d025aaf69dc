import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import type { Pool } from "@/lib/api/client";
import { PoolPicture } from "./PoolPicture";

/** A pool with what stands where in it. */
export function PoolCard({ pool, link = false }: { pool: Pool; link?: boolean }) {
  const { t } = useTranslation();
  return (
    <Card title={t(`pool.${pool.kind}`)} lead={t(`poolText.${pool.kind}`)}>
      <PoolPicture equation={pool.equation} />
      <FactList>
        {pool.virtualNo !== undefined && (
          <Fact name={t("pay.account")}>
            <span className="figures">{pool.virtualNo}</span>
          </Fact>
        )}
        <Fact name={t("pool.arrivals")}>
          <span className="figures">{pool.arrivals}</span>
        </Fact>
        <Fact name={t("pool.residual")}>
          {pool.residualFen === 0 ? <span className="figures">¥0.00</span> : <strong className="field-error">{t("pool.broken", { fen: pool.residualFen })}</strong>}
        </Fact>
        <Fact name={t("pool.total")}>
          <Money fen={Math.max(0, pool.equation.poolFen)} />
        </Fact>
      </FactList>
      {link && (
        <p>
          <Link to="/funds/pools/$poolId" params={{ poolId: pool.poolId }} className="button button-main">
            {t("pool.open")}
          </Link>
        </p>
      )}
    </Card>
  );
}
