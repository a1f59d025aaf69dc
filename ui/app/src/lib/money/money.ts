/** Money is integer fen. Nothing here computes with fractions of yuan. */

const FEN_PER_YUAN = 100;

/** The greatest amount that the platform takes, in fen. */
export const MAX_FEN = Number.MAX_SAFE_INTEGER;

export interface YuanParts {
  /** Whole yuan with grouping, such as "1,143,865". */
  yuan: string;
  /** Always two digits. */
  fen: string;
}

export function yuanParts(fen: number): YuanParts {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`);
  const rest = fen % FEN_PER_YUAN;
  const whole = (fen - rest) / FEN_PER_YUAN;
  return { yuan: String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ","), fen: String(rest).padStart(2, "0") };
}

/** "¥1,143,865.80". Fen are always written, so that none is ever lost. */
export function formatYuan(fen: number): string {
  const { yuan, fen: cents } = yuanParts(fen);
  return `¥${yuan}.${cents}`;
}

/** The amount as one types it: "1143865.80", without ".00". */
export function editableYuan(fen: number): string {
  const { yuan, fen: cents } = yuanParts(fen);
  return cents === "00" ? yuan.replaceAll(",", "") : `${yuan.replaceAll(",", "")}.${cents}`;
}

const TYPED = /^[¥￥]?\s*(\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.。](\d{1,2}))?\s*元?$/;

/** Reads a typed amount in yuan exactly; undefined when it is not one, zero, or too great. */
export function parseYuan(typed: string): number | undefined {
  const normalised = typed.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replaceAll("．", ".");
  const match = TYPED.exec(normalised);
  if (!match) return undefined;
  const fen = BigInt((match[1] ?? "").replace(/[,，]/g, "")) * 100n + BigInt((match[2] ?? "").padEnd(2, "0"));
  return fen > 0n && fen <= BigInt(MAX_FEN) ? Number(fen) : undefined;
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万亿"];

function groupInWords(group: number): string {
  let words = "";
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zero = words !== "";
    } else {
      words += (zero ? "零" : "") + DIGITS.charAt(digit) + (PLACES[place] ?? "");
      zero = false;
    }
  }
  return words;
}

function yuanInWords(whole: number): string {
  let words = "";
  let gap = false;
  for (let index = GROUPS.length - 1; index >= 0; index--) {
    const group = Math.floor(whole / 10_000 ** index) % 10_000;
    if (group === 0) {
      gap = words !== "";
      continue;
    }
    const needsZero = words !== "" && (gap || group < 1000);
    // 万亿 is written once: 壹万亿 but 壹万贰仟亿 shares the 亿 of the group below.
    const unit = index === 3 ? "万" : (GROUPS[index] ?? "");
    words += (needsZero ? "零" : "") + groupInWords(group) + unit;
    gap = false;
    if (index === 3 && Math.floor(whole / 10_000 ** 2) % 10_000 === 0) {
      words += "亿";
      gap = true;
    }
  }
  return words;
}

/** The amount in financial characters (大写), such as 壹佰壹拾肆万叁仟捌佰陆拾伍元捌角整. */
export function inFinancialCharacters(fen: number): string {
  const rest = fen % FEN_PER_YUAN;
  const whole = (fen - rest) / FEN_PER_YUAN;
  const jiao = Math.floor(rest / 10);
  const cents = rest % 10;
  const yuan = whole === 0 ? "" : `${yuanInWords(whole)}元`;
  if (rest === 0) return yuan === "" ? "零元整" : `${yuan}整`;
  const jiaoWords = jiao > 0 ? `${DIGITS.charAt(jiao)}角` : yuan === "" ? "" : "零";
  return yuan + jiaoWords + (cents > 0 ? `${DIGITS.charAt(cents)}分` : "整");
}
