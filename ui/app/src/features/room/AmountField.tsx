import { useTranslation } from "react-i18next";
import { editableYuan, formatYuan, inFinancialCharacters, parseYuan } from "@/lib/money/money";
import css from "./AmountField.module.css";
import { type AmountFault, type Steps, stepFrom } from "./amounts";

interface Props {
  text: string;
  steps: Steps;
  fault: AmountFault | undefined;
  onChange: (text: string | undefined) => void;
}

/** The amount in yuan with buttons for one increment, and the same in financial characters. */
export function AmountField({ text, steps, fault, onChange }: Props) {
  const { t } = useTranslation();
  const fen = parseYuan(text);
  const step = (direction: 1 | -1): void => onChange(editableYuan(stepFrom(fen, direction, steps)));
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    step(event.key === "ArrowUp" ? 1 : -1);
  };
  return (
    <div className="field">
      <label htmlFor="amount">{t("room.amount")}</label>
      <div className={css.stepper}>
        <button type="button" className={css.step} aria-label={t("room.less")} onClick={() => step(-1)}>
          −
        </button>
        <input
          id="amount"
          className={`input figures ${css.amount}`}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
          value={text}
          aria-invalid={fault !== undefined}
          aria-describedby="amount-words amount-hint amount-fault"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={css.step} aria-label={t("room.more")} onClick={() => step(1)}>
          +
        </button>
      </div>
      <p id="amount-words" className={css.words} lang="zh-CN">
        {fen === undefined ? "\u00a0" : inFinancialCharacters(fen)}
      </p>
      <p id="amount-hint" className={css.hint}>
        <span>{t("room.amountHint", { minimum: formatYuan(steps.minimumFen), increment: formatYuan(steps.incrementFen) })}</span>
        <button type="button" className={css.minimum} onClick={() => onChange(undefined)}>
          {t("room.minimumButton")}
        </button>
      </p>
      <p id="amount-fault" className="field-error" role="alert">
        {fault && <FaultWords fault={fault} steps={steps} />}
      </p>
    </div>
  );
}

function FaultWords({ fault, steps }: { fault: AmountFault; steps: Steps }) {
  const { t } = useTranslation();
  switch (fault.fault) {
    case "badAmount":
      return t("room.badAmount");
    case "tooLow":
      return t("room.tooLow", { minimum: formatYuan(steps.minimumFen) });
    case "offStep":
      return t("room.offStep", { increment: formatYuan(steps.incrementFen), lower: formatYuan(fault.lowerFen), upper: formatYuan(fault.upperFen) });
  }
}
