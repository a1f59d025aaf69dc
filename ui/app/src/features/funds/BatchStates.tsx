import { useTranslation } from "react-i18next";
import { Money } from "@/components/Money";
import type { Batch, InstructionState } from "@/lib/api/client";
import css from "./Funds.module.css";

const TONES: Record<InstructionState, "done" | "moving" | "wrong" | "waiting"> = {
  DRAFT: "waiting",
  SUBMITTED: "waiting",
  APPROVED: "waiting",
  RESERVED: "waiting",
  QUEUED: "waiting",
  HALTED: "wrong",
  SENDING: "moving",
  ACKED: "moving",
  UNKNOWN: "wrong",
  SETTLED: "done",
  REJECTED: "wrong",
  RETURNED: "wrong",
  CANCELLED: "wrong",
};

/** How many lines stand in which state: a bar for the eye, a table for everybody. */
export function BatchStates({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={css.bar} aria-hidden="true">
        {batch.states.map(({ state, count }) => (
          <span key={state} className={css[TONES[state]]} style={{ flexGrow: count }} />
        ))}
      </div>
      <div className="scroll" role="region" aria-label={t("list.table", { name: t("batch.progress") })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t("batch.state")}</th>
              <th className="number">{t("batch.count")}</th>
              <th className="number">{t("batch.sum")}</th>
            </tr>
          </thead>
          <tbody>
            {batch.states.map(({ state, count, fen }) => (
              <tr key={state} data-state={state}>
                <td>{t(`instruction.${state}`)}</td>
                <td className="number figures">{count}</td>
                <td className="number">
                  <Money fen={fen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
