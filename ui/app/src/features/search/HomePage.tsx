import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
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
            <p>{t("home.lead")}</p>
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
