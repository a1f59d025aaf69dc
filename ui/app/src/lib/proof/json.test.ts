import { canonicalJson, NotStrictJson, parseStrictJson } from "./json";

describe("canonical JSON (RFC 8785)", () => {
  it("orders members by UTF-16 code units and writes nothing needless", () => {
    expect(canonicalJson(parseStrictJson('{ "\\u20ac":1, "\\r":2, "1":3, "\\ud83d\\ude00":4, "\\u0080":5, "ö":6, "\\ufb33":7 }'))).toBe('{"\\r":2,"1":3,"\u0080":5,"ö":6,"€":1,"😀":4,"\ufb33":7}');
  });

  it("escapes as ECMAScript does", () => {
    expect(canonicalJson('\u0007\b\t"\\/法\u2028')).toBe('"\\u0007\\b\\t\\"\\\\/法\u2028"');
  });

  it("reads what JSON.parse reads", () => {
    const text = '{"a":[1,-2,true,false,null,"x\\n\\u6cd5"],"b":{},"c":[]}';
    expect(JSON.stringify(parseStrictJson(text))).toBe(JSON.stringify(JSON.parse(text)));
  });

  it.each(['{"a":1,"a":1}', "1.0", "1e3", "9007199254740992", "-0", "01", "[1,]", '{"a":1,}', '"\\ud800"', '"\\x"', '"a\nb"', "tru", "{} {}", "", "NaN", "[".repeat(70) + "]".repeat(70)])("does not take %s", (text) => {
    expect(() => parseStrictJson(text)).toThrow(NotStrictJson);
  });

  it("keeps a member called __proto__", () => {
    expect(canonicalJson(parseStrictJson('{"__proto__":1}'))).toBe('{"__proto__":1}');
  });
});
