import { useTranslation } from "react-i18next";
import type { StepName, Transfer, TransferStep } from "@/lib/api/client";
import { StepDetails } from "./StepDetails";
import css from "./Tracker.module.css";

/** The suppliers' steps run side by side after the certificate. */
const PARALLEL: readonly StepName[] = ["WATER", "POWER", "GAS"];

/** The transfer's steps as a picture: one chain, the suppliers side by side at its end, the critical path marked. */
export function Tracker({ transfer, brief = false }: { transfer: Transfer; brief?: boolean }) {
  const { t } = useTranslation();
  const chain = transfer.steps.filter(({ step }) => !PARALLEL.includes(step));
  const branches = transfer.steps.filter(({ step }) => PARALLEL.includes(step));
  const show = (step: TransferStep) => <Node key={step.step} step={step} critical={transfer.criticalPath.includes(step.step)} brief={brief} />;
  return (
    <div className="stack">
      {!brief && (
        <p className="small soft">
          <span className={css.key} aria-hidden="true" /> {t("transfer.criticalText")}
        </p>
      )}
      <ol className={brief ? css.brief : css.chain} aria-label={t("transfer.steps")}>
        {chain.map(show)}
        {branches.length > 0 && (
          <li className={css.fork}>
            <ol aria-label={t("transfer.parallel")}>{branches.map(show)}</ol>
          </li>
        )}
      </ol>
    </div>
  );
}

function Node({ step, critical, brief }: { step: TransferStep; critical: boolean; brief: boolean }) {
  const { t } = useTranslation();
  return (
    <li className={`${css.node} ${css[toneOf(step)] ?? ""} ${critical ? css.critical : ""}`} data-step={step.step} data-state={step.state}>
      <span className={css.dot} aria-hidden="true" />
      <div className={css.words}>
        <p>
          <strong>{t(`step.${step.step}`)}</strong>
          {critical && !brief && <span className={css.badge}>{t("transfer.critical")}</span>}
          {brief && <span className="visually-hidden"> {t(`stepState.${step.state}`)}</span>}
        </p>
        {!brief && <StepDetails step={step} />}
      </div>
    </li>
  );
}

type Tone = "entered" | "moving" | "act" | "waiting";

function toneOf({ state }: TransferStep): Tone {
  switch (state) {
    case "ENTERED":
      return "entered";
    case "SENT":
    case "ACKNOWLEDGED":
    case "ACCEPTED":
    case "READY":
      return "moving";
    case "REJECTED":
    case "FAILED":
    case "MANUAL":
    case "UNKNOWN":
      return "act";
    case "BLOCKED":
      return "waiting";
  }
}
