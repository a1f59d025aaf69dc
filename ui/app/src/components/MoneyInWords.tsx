import { inFinancialCharacters } from "@/lib/money/money";
import { Money } from "./Money";

/** An amount to be confirmed: in figures and in financial characters (大写). */
export function MoneyInWords({ fen }: { fen: number }) {
  return (
    <span>
      <Money fen={fen} emphasis />{" "}
      <span className="small" lang="zh-CN">
        {inFinancialCharacters(fen)}
      </span>
    </span>
  );
}
