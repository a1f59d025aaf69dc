import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import { type FieldError, useFieldArray, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { payout, type Pool } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { useWords } from "@/lib/i18n/i18n";
import { type PlanFields, planFields, toPlanRequest } from "./planFields";

const MODES = ["PRO_RATA", "SEQUENTIAL"] as const;
const THREE_TIERS: PlanFields["tiers"] = [
  { tier: "1", mode: "PRO_RATA" },
  { tier: "2", mode: "PRO_RATA" },
  { tier: "3", mode: "PRO_RATA" },
];

/** Shares out what stands on the case's account: costs and sums held first, then the tiers in their order. */
export function PlanForm({ pool, round, onMade }: { pool: Pool; round: number; onMade: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const form = useForm<PlanFields>({ resolver: zodResolver(planFields), defaultValues: { costs: "0", held: "0", tiers: THREE_TIERS } });
  const tiers = useFieldArray({ control: form.control, name: "tiers" });
  const making = useStep(
    (typed: PlanFields) => dataOf(payout.POST("/pools/{poolId}/plans", { params: { path: { poolId: pool.poolId } }, body: toPlanRequest(typed, round) })),
    ({ planId }) => {
      onMade();
      void navigate({ to: "/funds/plans/$planId", params: { planId } });
    },
  );
  const faultsAt = useFaults(making.error);
  const { errors } = form.formState;
  const wordsOf = (error: FieldError | undefined): string | undefined => (error?.message === undefined ? undefined : words(`form.${error.message}`, error.message));
  return (
    <Form label={t("plan.make")} onSubmit={(event) => void form.handleSubmit((typed) => making.mutate(typed))(event)}>
      <Wide>
        <p className="note">
          {t("plan.round", { round })} · {t("place.undistributed")} <MoneyInWords fen={Math.max(0, pool.equation.undistributedFen)} />
        </p>
      </Wide>
      <TextField label={t("plan.costs")} hint={t("plan.costsHint")} numeric registration={form.register("costs")} error={wordsOf(errors.costs)} faults={faultsAt("/costsFen")} />
      <TextField label={t("plan.held")} hint={t("plan.heldHint")} numeric registration={form.register("held")} error={wordsOf(errors.held)} faults={faultsAt("/heldFen")} />
      <Group legend={t("plan.tiers")}>
        {tiers.fields.map((field, index) => (
          <Fragment key={field.id}>
            <TextField label={t("plan.tier")} numeric registration={form.register(`tiers.${index}.tier`)} error={wordsOf(errors.tiers?.[index]?.tier)} faults={faultsAt(`/tiers/${index}`)} />
            <SelectField label={t("plan.mode")} registration={form.register(`tiers.${index}.mode`)} options={MODES.map((mode) => [mode, t(`mode.${mode}`)] as const)} />
          </Fragment>
        ))}
        <p className="row">
          <button type="button" className="button button-small" onClick={() => tiers.append({ tier: String(tiers.fields.length + 1), mode: "PRO_RATA" })}>
            {t("plan.addTier")}
          </button>
          {tiers.fields.length > 1 && (
            <button type="button" className="button button-small" onClick={() => tiers.remove(tiers.fields.length - 1)}>
              {t("plan.dropTier")}
            </button>
          )}
        </p>
      </Group>
      <Wide>
        <Submit busy={making.isPending}>{t("plan.make")}</Submit>
        {making.error && <Refused error={making.error} beside={["/costsFen", "/heldFen", ...tiers.fields.map((_, index) => `/tiers/${index}`)]} />}
      </Wide>
    </Form>
  );
}
