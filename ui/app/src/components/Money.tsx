import { yuanParts } from "@/lib/money/money";
import css from "./Money.module.css";

/** An amount in yuan; the fen are always there, only smaller. */
export function Money({ fen, emphasis = false }: { fen: number; emphasis?: boolean }) {
  const { yuan, fen: cents } = yuanParts(fen);
  return (
    <span className={`figures ${css.money} ${emphasis ? css.emphasis : ""}`}>
      <span className={css.sign}>¥</span>
      {yuan}
      <span className={css.cents}>.{cents}</span>
    </span>
  );
}
