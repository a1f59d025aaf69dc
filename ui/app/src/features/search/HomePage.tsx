import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTitle } from "@/components/useTitle";
import { Featured } from "./Featured";
import { HashTreeArt } from "./HashTreeArt";
import css from "./HomePage.module.css";
import { lotsQuery } from "./lots";
import { Results } from "./Results";
import { SearchForm } from "./SearchForm";

const route = getRouteApi("/");

export function HomePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const lots = useQuery({ ...lotsQuery(search), placeholderData: keepPreviousData, refetchInterval: 15_000 });
  useTitle("");
  return (
    <>
      <section className={`${css.hero} on-ink`}>
        <HashTreeArt />
        <div className={`page ${css.heroInner}`}>
          <div className={css.words}>
            <h1>{t("home.title")}</h1>
            <p className={css.lead}>{t("home.lead")}</p>
            <ol className={css.steps}>
              <li>
                <Link to="/sign-in">{t("home.step.signIn")}</Link>
                <span>{t("home.step.signInText")}</span>
              </li>
              <li>
                <strong>{t("home.step.bid")}</strong>
                <span>{t("home.step.bidText")}</span>
              </li>
              <li>
                <Link to="/verify">{t("home.step.verify")}</Link>
                <span>{t("home.step.verifyText")}</span>
              </li>
            </ol>
          </div>
          <Featured />
        </div>
      </section>
      <div className={`page stack-wide ${css.below}`}>
        <SearchForm key={JSON.stringify(search)} search={search} />
        <Results page={lots.data} error={lots.error} retry={() => void lots.refetch()} search={search} stale={lots.isPlaceholderData} />
      </div>
    </>
  );
}
