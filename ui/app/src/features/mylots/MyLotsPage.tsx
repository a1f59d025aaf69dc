import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { ProblemNote } from "@/components/ProblemNote";
import { SignInFirst } from "@/components/SignInFirst";
import { Loading, Skeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import { auction, type MyLot } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import { Deliveries } from "./Deliveries";
import { Enrolments } from "./Enrolments";
import { MyLotEntry } from "./MyLotEntry";
import css from "./MyLotsPage.module.css";

export function MyLotsPage() {
  const { t } = useTranslation();
  useTitle(t("mine.title"));
  return (
    <div className={`page stack-wide ${css.page}`}>
      <header>
        <h1>{t("mine.title")}</h1>
        <p className="soft">{t("mine.lead")}</p>
      </header>
      <Content />
    </div>
  );
}

function Content() {
  const { t } = useTranslation();
  const session = useSession();
  const allowed = hasRole(session, "bidder");
  const mine = useQuery({
    queryKey: ["my-lots", session?.subject],
    queryFn: () => dataOf(auction.GET("/my/lots")),
    enabled: allowed,
    refetchInterval: 5_000,
  });
  if (session === undefined) return <Waiting />;
  if (!session.signedIn || statusOf(mine.error) === 401) return <SignInFirst title={t("mine.signInTitle")} />;
  if (!allowed) return <SignInFirst title={t("mine.wrongRoleTitle")} text={t("mine.wrongRoleText")} />;
  if (mine.data === undefined) return mine.error ? <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} /> : <Waiting />;
  return (
    <>
      <Deliveries subject={session.subject} />
      <Enrolments subject={session.subject} />
      <section className="stack" aria-labelledby="qualified">
        <h2 id="qualified">{t("mine.qualified")}</h2>
        <Lots lots={mine.data} />
      </section>
    </>
  );
}

function Lots({ lots }: { lots: readonly MyLot[] }) {
  const { t } = useTranslation();
  if (lots.length === 0) {
    return (
      <Empty title={t("mine.emptyTitle")} text={t("mine.emptyText")}>
        <Link to="/" className="button button-main">
          {t("mine.browse")}
        </Link>
      </Empty>
    );
  }
  const inOrder = [...lots].sort((one, other) => Number(one.won !== undefined) - Number(other.won !== undefined) || one.lot.endAt.localeCompare(other.lot.endAt));
  return (
    <ul className="stack">
      {inOrder.map((entry) => (
        <li key={entry.lot.id}>
          <MyLotEntry entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Waiting() {
  return (
    <Loading>
      <div className="stack">
        <Skeleton height="9rem" />
        <Skeleton height="9rem" />
      </div>
    </Loading>
  );
}
