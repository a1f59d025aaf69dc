import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { Loading, Skeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import { auction, type CourtFigure, type CourtFigures } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { CourtChart } from "./CourtChart";
import { CourtTable } from "./CourtTable";
import { Downloads } from "./Downloads";
import { courtsOf, numeratorOf, onlyDrills } from "./figures";
import { Goals } from "./Goals";
import css from "./Open.module.css";

/** The contract has CSV at the same address; that is not asked for here. */
async function countedFigures(): Promise<CourtFigures> {
  const counted = await dataOf(auction.GET("/open/courts"));
  if (typeof counted === "string") throw new TypeError("the figures came as text");
  return counted;
}

export function OpenDataPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const figures = useQuery({ queryKey: ["open", "courts"], queryFn: countedFigures, refetchInterval: 30_000 });
  const supervises = hasRole(useSession(), "supervisor", "auditor");
  useTitle(t("open.title"));
  return (
    <Page>
      <PageHead title={t("open.title")} lead={t("open.lead")} />
      {figures.error && figures.data === undefined && <ProblemNote error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isPending && (
        <Loading>
          <Skeleton height="24rem" />
        </Loading>
      )}
      {figures.data !== undefined && <Figures figures={figures.data.items} />}
      {figures.data !== undefined && (
        <p className={`soft small ${css.source}`}>
          {t("open.asOf", { at: formatDateTime(figures.data.asOf, language) })} · {t("open.licence")} <a href={figures.data.licence}>{figures.data.licence}</a>
        </p>
      )}
      {supervises && (
        <p>
          <Link to="/complaints">{t("open.toComplaints")}</Link>
        </p>
      )}
      <Downloads />
    </Page>
  );
}

function Figures({ figures }: { figures: readonly CourtFigure[] }) {
  const { t } = useTranslation();
  const asked = useSearch({ from: "/open" }).drill;
  const drill = asked ?? onlyDrills(figures);
  const [total, ...courts] = courtsOf(figures, drill);
  return (
    <>
      <nav className={css.which} aria-label={t("open.which")}>
        <Link to="/open" search={{ drill: false }} aria-current={drill ? undefined : "true"}>
          {t("open.real")}
        </Link>
        <Link to="/open" search={{ drill: true }} aria-current={drill ? "true" : undefined}>
          {t("open.drill")}
        </Link>
      </nav>
      {drill && <p className="soft small">{t("open.drillNote")}</p>}
      {total !== undefined && <Goals total={total} />}
      {numeratorOf(total, "LOTS_ANNOUNCED") === 0 ? (
        <Empty title={t("open.empty")} text={t("open.emptyHint")} />
      ) : (
        <section className="card stack" aria-labelledby="court-by-court">
          <h2 id="court-by-court">{t("open.courts")}</h2>
          <CourtChart courts={courts} />
          <CourtTable courts={courts} total={total} />
          <p className="soft small">{t("open.outside", { n: numeratorOf(total, "SALES_ONLINE") })}</p>
        </section>
      )}
    </>
  );
}
