import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { useCourtName } from "@/components/LotTitle";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { SignInFirst } from "@/components/SignInFirst";
import { Loading, Skeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import { ClocksStrip } from "@/components/clocks/ClocksStrip";
import { auction, type Case } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";
import { formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { DESK_ROLES, hasRole, useSession } from "@/lib/session/session";
import css from "./CourtDeskPage.module.css";
import { CourtRegisters, NewCase } from "./DeskParts";
import { LotRow } from "./LotRow";
import { PublishForm } from "./PublishForm";

export function CourtDeskPage() {
  const { t } = useTranslation();
  useTitle(t("desk.title"));
  return (
    <div className={`page stack-wide ${css.page}`}>
      <header>
        <h1>{t("desk.title")}</h1>
        <p className="soft">{t("desk.lead")}</p>
      </header>
      <Content />
    </div>
  );
}

function Content() {
  const { t } = useTranslation();
  const session = useSession();
  const allowed = hasRole(session, ...DESK_ROLES);
  const cases = useQuery({ queryKey: ["cases", session?.subject], queryFn: () => dataOf(auction.GET("/cases")), enabled: allowed, refetchInterval: 5_000 });
  if (session === undefined) return <Waiting />;
  if (!session.signedIn || statusOf(cases.error) === 401) return <SignInFirst title={t("desk.signInTitle")} />;
  if (!allowed) return <SignInFirst title={t("desk.wrongRoleTitle")} text={t("desk.wrongRoleText")} />;
  if (cases.data === undefined) return cases.error ? <ProblemNote error={cases.error} onRetry={() => void cases.refetch()} /> : <Waiting />;
  const writes = hasRole(session, "clerk", "judge");
  return (
    <>
      <ClocksStrip />
      {writes && <NewCase />}
      {hasRole(session, "supervisor", "auditor") && (
        <p>
          <Link to="/complaints">{t("complaints.title")}</Link>
        </p>
      )}
      {session.drill && hasRole(session, "clerk") && <Publish cases={cases.data} />}
      <section className="stack" aria-labelledby="cases">
        <h2 id="cases">{t("desk.cases")}</h2>
        {cases.data.length === 0 ? <Empty title={t("desk.emptyTitle")} text={t("desk.emptyText")} /> : cases.data.map((item) => <CaseCard key={item.id} item={item} />)}
      </section>
      {writes && session.court !== undefined && <CourtRegisters session={session} court={session.court} />}
    </>
  );
}

function Publish({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className={`card stack ${css.publish}`} aria-labelledby="publish">
      <div className={css.publishHead}>
        <div>
          <h2 id="publish">{t("desk.publish")}</h2>
          <p className="soft small">{t("desk.publishLead")}</p>
        </div>
        <button type="button" className={`button ${open ? "" : "button-main"}`} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "desk.cancel" : "desk.publish")}
        </button>
      </div>
      {open && <PublishForm cases={cases} />}
    </section>
  );
}

function CaseCard({ item }: { item: Case }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const courtName = useCourtName();
  return (
    <article className="card stack">
      <header className={css.caseHead}>
        <h3 lang="zh-CN" className={css.number}>
          <Link to="/court/cases/$caseId" params={{ caseId: item.id }}>
            {item.caseNumber}
          </Link>
        </h3>
        <p className="soft small">
          {courtName(item.court)} · {t("desk.filed")} {formatDate(item.filedAt, language)}
        </p>
      </header>
      <dl className={css.facts}>
        <div>
          <dt>{t("desk.cause")}</dt>
          <dd lang="zh-CN">{item.cause}</dd>
        </div>
        {item.claimFen !== undefined && (
          <div>
            <dt>{t("desk.claim")}</dt>
            <dd>
              <Money fen={item.claimFen} />
            </dd>
          </div>
        )}
        {item.parties.map((party, index) => (
          <div key={index}>
            <dt>{t(`desk.party.${party.role}`)}</dt>
            <dd lang="zh-CN">{party.name}</dd>
          </div>
        ))}
      </dl>
      {item.lots.length === 0 ? (
        <p className="soft">{t("desk.noLots")}</p>
      ) : (
        <ul className={css.lots}>
          {item.lots.map((lot) => (
            <li key={lot.id}>
              <LotRow lot={lot} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Waiting() {
  return (
    <Loading>
      <div className="stack">
        <Skeleton height="6rem" />
        <Skeleton height="14rem" />
      </div>
    </Loading>
  );
}
