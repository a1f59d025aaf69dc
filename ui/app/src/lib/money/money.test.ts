import { editableYuan, formatYuan, inFinancialCharacters, parseYuan } from "./money";

describe("money", () => {
  it.each([
    [0, "¥0.00"],
    [5, "¥0.05"],
    [114_386_580, "¥1,143,865.80"],
    [9_007_199_254_740_991, "¥90,071,992,547,409.91"],
  ])("writes %i fen as %s without losing a fen", (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  it.each([
    ["1143865.8", 114_386_580],
    ["1,143,865.80", 114_386_580],
    ["￥1，143，865", 114_386_500],
    ["１２３４", 123_400],
    ["0.01", 1],
    ["90071992547409.91", 9_007_199_254_740_991],
  ])("reads %s exactly", (typed, fen) => {
    expect(parseYuan(typed)).toBe(fen);
  });

  it.each(["", "0", "-5", "1e6", "1.234", "12,34", "90071992547409.92", "abc", "1 000"])("does not take %j for an amount", (typed) => {
    expect(parseYuan(typed)).toBeUndefined();
  });

  it("reads back what it offers for editing", () => {
    for (const fen of [1, 99, 100, 101, 114_386_580, 9_007_199_254_740_991]) expect(parseYuan(editableYuan(fen))).toBe(fen);
  });

  it.each([
    [0, "零元整"],
    [1, "壹分"],
    [10, "壹角整"],
    [100, "壹元整"],
    [101, "壹元零壹分"],
    [1_000_000, "壹万元整"],
    [1_000_100, "壹万零壹元整"],
    [1_010_000, "壹万零壹佰元整"],
    [10_050_000, "壹拾万零伍佰元整"],
    [114_386_580, "壹佰壹拾肆万叁仟捌佰陆拾伍元捌角整"],
    [1_000_000_000_000, "壹佰亿元整"],
    [10_000_000_100, "壹亿零壹元整"],
    [100_000_000_000_000, "壹万亿元整"],
    [120_000_000_000_000, "壹万贰仟亿元整"],
    [9_007_199_254_740_991, "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分"],
  ])("writes %i fen in financial characters as %s", (fen, words) => {
    expect(inFinancialCharacters(fen)).toBe(words);
  });
});
