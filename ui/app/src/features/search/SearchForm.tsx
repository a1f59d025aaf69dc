import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCourtName } from "@/components/LotTitle";
import type { LotSearch, LotSummary } from "@/lib/api/client";
import { editableYuan, parseYuan } from "@/lib/money/money";
import { lotsQuery } from "./lots";
import css from "./SearchForm.module.css";

const KINDS = ["HOME", "COMMERCIAL", "PARKING", "LAND", "VEHICLE", "EQUITY", "MACHINERY", "GOODS", "DEBT", "INTANGIBLE"] as const;
const STATES = ["OPEN", "ANNOUNCED", "PAUSED", "CLOSED_SOLD", "CLOSED_UNSOLD"] as const;
const SORTS = ["ENDING_SOON", "NEWEST", "PRICE_ASC", "PRICE_DESC"] as const;

type PriceFault = "badPrice" | "minOverMax";

/** An empty price is no limit; anything else must be an amount. */
function readPrices(min: string, max: string): { minFen?: number; maxFen?: number } | PriceFault {
  const [minFen, maxFen] = [min, max].map((typed) => (typed.trim() === "" ? undefined : (parseYuan(typed) ?? Number.NaN)));
  if (Number.isNaN(minFen) || Number.isNaN(maxFen)) return "badPrice";
  if (minFen !== undefined && maxFen !== undefined && minFen > maxFen) return "minOverMax";
  return { ...(minFen === undefined ? {} : { minFen }), ...(maxFen === undefined ? {} : { maxFen }) };
}

export function SearchForm({ search }: { search: LotSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/" });
  const courtName = useCourtName();
  const courts = useCourts();
  const [fault, setFault] = useState<PriceFault>();

  const submit = (event: React.FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string): string => String(form.get(name) ?? "");
    const chosen = (name: string): string | undefined => typed(name).trim() || undefined;
    const prices = readPrices(typed("min"), typed("max"));
    if (typeof prices === "string") return setFault(prices);
    setFault(undefined);
    void navigate({
      search: {
        q: chosen("q"),
        kind: KINDS.find((kind) => kind === typed("kind")),
        state: STATES.find((state) => state === typed("state")),
        sort: SORTS.find((sort) => sort === typed("sort") && sort !== "ENDING_SOON"),
        court: chosen("court"),
        ...prices,
      },
      resetScroll: false,
    });
  };

  const filtered = Object.values(search).some((value) => value !== undefined);
  return (
    <form className={`card ${css.form}`} role="search" aria-label={t("home.search")} onSubmit={submit} noValidate>
      <div className={`field ${css.words}`}>
        <label htmlFor="q">{t("home.q")}</label>
        <input id="q" name="q" type="search" className="input" defaultValue={search.q ?? ""} placeholder={t("home.qHint")} maxLength={100} />
      </div>
      <Choice name="kind" label={t("home.kind")} value={search.kind} options={KINDS.map((kind) => [kind, t(`kind.${kind}`)])} />
      <Choice name="state" label={t("home.state")} value={search.state} options={STATES.map((state) => [state, t(`state.${state}`)])} />
      <Choice name="court" label={t("home.court")} value={search.court} options={courts.map((court) => [court.code, courtName(court)])} />
      <div className="field">
        <label htmlFor="min">{t("home.min")}</label>
        <input id="min" name="min" inputMode="decimal" className="input figures" defaultValue={price(search.minFen)} aria-invalid={fault !== undefined} aria-describedby="price-fault" />
      </div>
      <div className="field">
        <label htmlFor="max">{t("home.max")}</label>
        <input id="max" name="max" inputMode="decimal" className="input figures" defaultValue={price(search.maxFen)} aria-invalid={fault !== undefined} aria-describedby="price-fault" />
      </div>
      <Choice name="sort" label={t("home.sort")} value={search.sort ?? "ENDING_SOON"} options={SORTS.map((sort) => [sort, t(`home.sorts.${sort}`)])} required />
      <div className={css.submit}>
        <button type="submit" className="button button-main">
          {t("home.submit")}
        </button>
        {filtered && (
          <button type="button" className="button" onClick={() => void navigate({ search: {}, resetScroll: false })}>
            {t("home.clear")}
          </button>
        )}
      </div>
      <p id="price-fault" role="alert" className={`field-error ${css.fault}`}>
        {fault && t(`home.${fault}`)}
      </p>
    </form>
  );
}

function price(fen: number | undefined): string {
  return fen === undefined ? "" : editableYuan(fen);
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | undefined;
  options: [string, string][];
  required?: boolean;
}

function Choice({ name, label, value, options, required = false }: ChoiceProps) {
  const { t } = useTranslation();
  const known = value === undefined || options.some(([option]) => option === value);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} className="input" defaultValue={value ?? ""} key={`${value} ${options.length}`}>
        {!required && <option value="">{t("home.any")}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The courts that have published something. */
function useCourts(): LotSummary["court"][] {
  const all = useQuery({ ...lotsQuery({ size: 100 }), staleTime: 60_000 });
  const courts = new Map((all.data?.items ?? []).map((lot) => [lot.court.code, lot.court]));
  return [...courts.values()].sort((one, other) => one.code.localeCompare(other.code));
}
