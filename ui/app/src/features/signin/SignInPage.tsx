import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import { type Persona, website } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";
import { useLanguage } from "@/lib/i18n/i18n";
import { sessionQuery, signInAddress } from "@/lib/session/session";
import css from "./SignInPage.module.css";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { return: returnTo = "/" } = route.useSearch();
  const session = useQuery(sessionQuery);
  const drill = session.data?.drill === true;
  const personas = useQuery({ queryKey: ["personas"], queryFn: () => dataOf(website.GET("/personas")), enabled: drill, staleTime: Number.POSITIVE_INFINITY });
  const name = language === "en" ? (session.data?.nameEn ?? session.data?.name) : session.data?.name;
  useTitle(t("signIn.title"));
  return (
    <div className={`page stack-wide ${css.page}`}>
      <header className="stack">
        <h1>{t("signIn.title")}</h1>
        {session.data && <p className={css.lead}>{t(drill ? "signIn.drillLead" : "signIn.realLead")}</p>}
        {session.data?.signedIn === true && name !== undefined && <p className="note">{t("signIn.already", { name })}</p>}
        {returnTo !== "/" && <p className="soft">{t("signIn.back")}</p>}
      </header>
      {session.error && <ProblemNote error={session.error} onRetry={() => void session.refetch()} />}
      {personas.error && statusOf(personas.error) !== 404 && <ProblemNote error={personas.error} onRetry={() => void personas.refetch()} />}
      {drill && personas.isPending && <CardSkeletons />}
      {personas.data && <Personas personas={personas.data} returnTo={returnTo} />}
      {session.data && !drill && (
        <p>
          <a href={signInAddress(returnTo)} className="button button-main">
            {t("signIn.real")}
          </a>
        </p>
      )}
    </div>
  );
}

const COURT_ROLES = new Set(["clerk", "judge", "finance", "approver"]);

function Personas({ personas, returnTo }: { personas: readonly Persona[]; returnTo: string }) {
  const { t } = useTranslation();
  const isBidder = (persona: Persona): boolean => persona.roles.includes("bidder");
  const isCourt = (persona: Persona): boolean => persona.roles.some((role) => COURT_ROLES.has(role));
  const groups = [
    ["signIn.asBidder", personas.filter(isBidder)],
    ["signIn.atCourt", personas.filter((persona) => !isBidder(persona) && isCourt(persona))],
    ["signIn.others", personas.filter((persona) => !isBidder(persona) && !isCourt(persona))],
  ] as const;
  return groups
    .filter(([, people]) => people.length > 0)
    .map(([heading, people]) => (
      <section key={heading} className="stack">
        <h2>{t(heading)}</h2>
        <ul className={css.grid}>
          {people.map((persona) => (
            <li key={persona.id}>
              <PersonaCard persona={persona} returnTo={returnTo} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

function PersonaCard({ persona, returnTo }: { persona: Persona; returnTo: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = language === "en" ? persona.nameEn : persona.name;
  return (
    <a href={signInAddress(returnTo, persona.id)} className={css.card} data-persona={persona.id} aria-label={t("signIn.as", { name })} aria-describedby={`about-${persona.id}`}>
      <span className={css.seal} aria-hidden="true" lang="zh-CN">
        {persona.name.slice(0, 1)}
      </span>
      <span className={css.who}>
        <strong>{name}</strong>
        <span className="soft small">{persona.roles.map((role) => t(`role.${role}` as "role.bidder", { defaultValue: role })).join(" · ")}</span>
      </span>
      <span id={`about-${persona.id}`} className={css.about}>
        {language === "en" ? persona.aboutEn : persona.about}
      </span>
    </a>
  );
}

function CardSkeletons() {
  return (
    <Loading>
      <div className={css.grid}>
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} height="8rem" />
        ))}
      </div>
    </Loading>
  );
}
