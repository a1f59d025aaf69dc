import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { LotTitle } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { auction, type Enrolment } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatShortDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { lotQuery } from "@/lib/lots/lots";
import { MyAccesses } from "./MyAccesses";
import css from "./MyLotsPage.module.css";

/** The bidder's own enrolments: what was paid, what counts, what went back. */
export function Enrolments({ subject }: { subject: string | undefined }) {
  const { t } = useTranslation();
  const own = useQuery({ queryKey: ["my-enrolments", subject], queryFn: () => dataOf(auction.GET("/my/enrolments")), enabled: subject !== undefined, refetchInterval: 5_000 });
  return (
    <Card title={t("mine.enrolments")} lead={t("enrol.secret")}>
      {own.error && <ProblemNote error={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && (
        <Loading>
          <Skeleton height="4rem" />
        </Loading>
      )}
      {own.data?.length === 0 && <p className="soft">{t("mine.noEnrolments")}</p>}
      <ul className={css.list}>
        {own.data?.map((enrolment) => (
          <li key={enrolment.enrolmentId}>
            <Row enrolment={enrolment} />
            <MyAccesses lotId={enrolment.lotId} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Row({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lot = useQuery(lotQuery(enrolment.lotId));
  return (
    <>
      <div>
        <h3>
          <Link to="/lots/$lotId/enrol" params={{ lotId: enrolment.lotId }}>
            {lot.data ? <LotTitle lot={lot.data} /> : t("mine.enrolment")}
          </Link>
        </h3>
        <p className="small soft">{t("mine.enrolledAt", { at: formatShortDateTime(enrolment.enrolledAt, language) })}</p>
      </div>
      <div className={css.deposit}>
        <p className={`${css.standing} ${css[TONES[enrolment.state]] ?? ""}`} data-enrolment={enrolment.state}>
          {t(`enrolment.${enrolment.state}`)}
        </p>
        <p className="small">
          {t("money.deposit")} <Money fen={enrolment.depositFen} />
        </p>
        {enrolment.arrivedFen !== undefined && enrolment.arrivedFen > 0 && enrolment.arrivedFen !== enrolment.depositFen && (
          <p className="small">
            {t("enrol.arrived")} <Money fen={enrolment.arrivedFen} />
          </p>
        )}
        {enrolment.releaseBy !== undefined && <p className="small">{t("enrol.releaseUntil", { at: formatShortDateTime(enrolment.releaseBy, language) })}</p>}
      </div>
    </>
  );
}

const TONES: Record<Enrolment["state"], "good" | "act" | "quiet"> = {
  AWAITING_DEPOSIT: "act",
  QUALIFIED: "good",
  DEPOSIT_WRONG: "act",
  DEPOSIT_LATE: "act",
  REFUNDING: "quiet",
  REFUNDED: "good",
  WON: "good",
  EXPIRED: "quiet",
  ADMITTING: "act",
  OVER: "quiet",
  AWAITING_COURT: "act",
  NOT_CONFIRMED: "quiet",
};
