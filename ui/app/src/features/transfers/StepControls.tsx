import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Refused } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { registry, type Transfer, type TransferStep } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import { ConfirmTakeover } from "./ConfirmTakeover";
import { TakeoverForm } from "./TakeoverForm";

/** Steps that wait for the court's people: a correction, the window, a second person. */
export function StepControls({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const waiting = transfer.steps.filter(({ holder, next }) => holder === "clerk" || holder === "judge" || next === "CORRECT_OR_TAKE_OVER" || next === "TAKE_OVER" || next === "CONFIRM_TAKEOVER");
  if (waiting.length === 0) return null;
  return (
    <Card title={t("manual.title")} lead={t("manual.lead")}>
      {waiting.map((step) => (
        <Controls key={step.step} transferId={transfer.transferId} step={step} />
      ))}
    </Card>
  );
}

function Controls({ transferId, step }: { transferId: string; step: TransferStep }) {
  const { t } = useTranslation();
  const session = useSession();
  const clerk = hasRole(session, "clerk");
  const path = { params: { path: { transferId, step: step.step } } };
  const correcting = useStep(() => dataOf(registry.POST("/transfers/{transferId}/steps/{step}/correction", path)));
  const returning = useStep(() => dataOf(registry.POST("/transfers/{transferId}/steps/{step}/return", path)));
  const error = correcting.error ?? returning.error;
  return (
    <section className="stack" aria-label={t(`step.${step.step}`)} data-control={step.step}>
      <h3>
        {t(`step.${step.step}`)} · {t(`next.${step.next}`)}
      </h3>
      <div className="row">
        {clerk && step.next === "CORRECT_OR_TAKE_OVER" && (
          <button type="button" className="button" disabled={correcting.isPending} onClick={() => correcting.mutate()}>
            {t("manual.correct")}
          </button>
        )}
        {clerk && step.state === "MANUAL" && (
          <button type="button" className="button" disabled={returning.isPending} onClick={() => returning.mutate()}>
            {t("manual.return")}
          </button>
        )}
      </div>
      {clerk && step.next !== "CONFIRM_TAKEOVER" && <Unfold label={t("manual.takeOver")}>{(close) => <TakeoverForm transferId={transferId} step={step.step} onDone={close} />}</Unfold>}
      {hasRole(session, "judge") && step.next === "CONFIRM_TAKEOVER" && <ConfirmTakeover transferId={transferId} step={step.step} />}
      {error && <Refused error={error} />}
    </section>
  );
}
