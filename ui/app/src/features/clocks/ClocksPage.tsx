import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { Gated, Waiting } from "@/components/Gated";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import type { Clocks } from "@/lib/api/client";
import { DESK_ROLES } from "@/lib/session/session";
import { ClockRow } from "@/components/clocks/ClockRow";
import css from "@/components/clocks/Clocks.module.css";
import { countOf, LIGHTS, type Light } from "@/components/clocks/lights";
import { clocksQuery } from "@/lib/lots/clocks";

const route = getRouteApi("/court/clocks");

/** Every statutory clock that runs at the reader's court, the most urgent first. */
export function ClocksPage() {
  const { t } = useTranslation();
  useTitle(t("clocks.title"));
  return (
    <Page>
      <PageHead title={t("clocks.title")} lead={t("clocks.lead")}>
        <Link to="/court" className="button button-small">
          {t("desk.title")}
        </Link>
      </PageHead>
      <Gated roles={DESK_ROLES}>{() => <Content />}</Gated>
    </Page>
  );
}

function Content() {
  const found = useQuery(clocksQuery());
  if (found.data === undefined) return found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />;
  return <Found found={found.data} />;
}

function Found({ found: { clocks, total } }: { found: Clocks }) {
  const { t } = useTranslation();
  const { light } = route.useSearch();
  const courts = new Set(clocks.map(({ court }) => court.code));
  const shown = clocks.filter((clock) => light === undefined || clock.light === light);
  if (total === 0) return <Empty title={t("clocks.noneTitle")} text={t("clocks.noneText")} />;
  return (
    <section className="card stack" aria-label={t("clocks.title")}>
      <Chips clocks={clocks} light={light} />
      {total > clocks.length && <p className="note note-wait">{t("clocks.more", { shown: clocks.length, total })}</p>}
      {shown.length === 0 && <p className="soft">{t("clocks.noneOfThese")}</p>}
      <ul>
        {shown.map((clock) => (
          <ClockRow key={`${clock.kind}${clock.rule}${clock.lotId ?? clock.propertyId ?? clock.caseId}${clock.since}`} clock={clock} court={courts.size > 1} />
        ))}
      </ul>
    </section>
  );
}

function Chips({ clocks, light }: { clocks: Clocks["clocks"]; light: Light | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/court/clocks" });
  const count = countOf(clocks);
  const choose = (chosen: Light | undefined) => () => void navigate({ search: chosen === undefined ? {} : { light: chosen }, replace: true });
  return (
    <div className={css.chips} role="group" aria-label={t("clocks.filter")}>
      <button type="button" className="button button-small" aria-pressed={light === undefined} onClick={choose(undefined)}>
        {t("clocks.all")} <span className="figures">{clocks.length}</span>
      </button>
      {LIGHTS.map((one) => (
        <button key={one} type="button" className="button button-small" aria-pressed={light === one} onClick={choose(one)}>
          {t(`clocks.light.${one}`)} <span className="figures">{count[one]}</span>
        </button>
      ))}
    </div>
  );
}
