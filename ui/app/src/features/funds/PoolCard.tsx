import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Money } from "@/components/Money";
import type { Pool } from "@/lib/api/client";
import { useServerNow } from "@/lib/clock/serverClock";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { PoolPicture } from "./PoolPicture";

/** A pool with what stands where in it. */
export function PoolCard({ pool, link = false }: { pool: Pool; link?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
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
        {pool.releaseBy !== undefined && (
          <Fact name={t("pool.releaseBy")}>
            {formatDateTime(pool.releaseBy, language)} {pool.unsentFen !== undefined && <Unsent by={pool.releaseBy} fen={pool.unsentFen} />}
          </Fact>
        )}
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

/** What of the deposits that go back is not with a bank yet, and whether that is late. */
function Unsent({ by, fen }: { by: string; fen: number }) {
  const { t } = useTranslation();
  const late = useServerNow() >= new Date(by).getTime();
  if (fen === 0) return <span className="soft small">{t("pool.allSent")}</span>;
  return (
    <strong className={late ? "field-error" : undefined} data-late={late}>
      {t(late ? "pool.unsentLate" : "pool.unsent")} <Money fen={fen} />
    </strong>
  );
}
