import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FieldError, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useLotTitle } from "@/components/LotTitle";
import { ProblemNote } from "@/components/ProblemNote";
import { auction, type Case, type Lot } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import css from "./CourtDeskPage.module.css";
import { AN_EXAMPLE, type DrillLotForm, drillLotForm, KINDS, toRequest } from "./drillLot";

export function PublishForm({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm<DrillLotForm>({ resolver: zodResolver(drillLotForm), defaultValues: AN_EXAMPLE });
  const publishing = useMutation({
    mutationFn: (typed: DrillLotForm) => dataOf(auction.POST("/lots", { body: toRequest(typed) })),
    onSuccess: () => {
      form.reset({ ...form.getValues(), title: "", titleEn: "" });
      void queries.invalidateQueries();
    },
  });

  const text = (name: keyof DrillLotForm, options: { hint?: string; wide?: boolean; numeric?: boolean } = {}) => {
    const error = form.formState.errors[name];
    return (
      <div className={`field ${options.wide ? css.wide : ""}`}>
        <label htmlFor={`lot-${name}`}>{t(`desk.form.${name as "title"}`)}</label>
        <input
          id={`lot-${name}`}
          className={`input ${options.numeric ? "figures" : ""}`}
          inputMode={options.numeric ? "decimal" : "text"}
          aria-invalid={error !== undefined}
          aria-describedby={`lot-${name}-hint lot-${name}-fault`}
          {...form.register(name)}
        />
        <p id={`lot-${name}-hint`} className="field-hint">
          {options.hint}
        </p>
        <Fault id={`lot-${name}-fault`} error={error} />
      </div>
    );
  };

  return (
    <form className={css.form} onSubmit={(event) => void form.handleSubmit((typed) => publishing.mutate(typed))(event)} noValidate>
      {text("title", { wide: true })}
      {text("titleEn", { wide: true })}
      <div className="field">
        <label htmlFor="lot-kind">{t("desk.form.kind")}</label>
        <select id="lot-kind" className="input" {...form.register("kind")}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="lot-case">{t("desk.form.case")}</label>
        <select id="lot-case" className="input" {...form.register("caseId")}>
          <option value="">{t("desk.form.caseDrill")}</option>
          {cases.map((item) => (
            <option key={item.id} value={item.id}>
              {item.caseNumber}
            </option>
          ))}
        </select>
      </div>
      {text("place", { wide: true })}
      {text("start", { numeric: true })}
      {text("increment", { numeric: true })}
      {text("opensIn", { numeric: true })}
      {text("duration", { numeric: true, hint: t("desk.form.durationHint") })}
      <div className={`field ${css.wide}`}>
        <label htmlFor="lot-paddles">{t("desk.form.paddles")}</label>
        <textarea id="lot-paddles" className="input" rows={4} aria-invalid={form.formState.errors.paddles !== undefined} aria-describedby="lot-paddles-hint lot-paddles-fault" {...form.register("paddles")} />
        <p id="lot-paddles-hint" className="field-hint">
          {t("desk.form.paddlesHint")}
        </p>
        <Fault id="lot-paddles-fault" error={form.formState.errors.paddles} />
      </div>
      <div className={`field ${css.wide}`}>
        <label htmlFor="lot-description">{t("desk.form.description")}</label>
        <textarea id="lot-description" className="input" rows={3} maxLength={5000} {...form.register("description")} />
      </div>
      <div className={`stack ${css.wide}`}>
        <p>
          <button type="submit" className="button button-main" disabled={publishing.isPending}>
            {t("desk.form.submit")}
          </button>
        </p>
        {publishing.error && <ProblemNote error={publishing.error} />}
        <div role="status">{publishing.data && <Published lot={publishing.data} />}</div>
      </div>
    </form>
  );
}

/** A fault's message is its sentence's key, where needed with the line after a colon. */
function Fault({ id, error }: { id: string; error: FieldError | undefined }) {
  const { t } = useTranslation();
  const [key, line] = (error?.message ?? "").split(":");
  return (
    <p id={id} role="alert" className="field-error">
      {key && t(`desk.form.${key as "badPaddle"}`, { line: line ?? "" })}
    </p>
  );
}

function Published({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const { title } = useLotTitle(lot);
  return (
    <div className="note note-good row">
      <strong>{t("desk.form.published", { title })}</strong>
      <Link to="/lots/$lotId" params={{ lotId: lot.id }} className="button button-small">
        {t("desk.form.goToLot")}
      </Link>
      <Link to="/lots/$lotId/room" params={{ lotId: lot.id }} className="button button-small">
        {t("desk.form.goToRoom")}
      </Link>
    </div>
  );
}
