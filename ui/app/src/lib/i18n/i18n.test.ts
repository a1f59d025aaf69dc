import { firstLanguage } from "./i18n";
import { en } from "./en";
import { zh } from "./zh";

function leaves(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value as object, `${path}${key}.`)));
}

describe("languages", () => {
  it("say the same things with the same values in them", () => {
    const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();
    const english = new Map(leaves(en));
    for (const [key, text] of leaves(zh)) expect([key, placeholders(english.get(key) ?? "")]).toEqual([key, placeholders(text)]);
    expect([...english.keys()].sort()).toEqual(leaves(zh).map(([key]) => key).sort());
  });

  it("leave no Chinese in the English ones but the name of the other language", () => {
    expect(leaves(en).filter(([key, text]) => /\p{Script=Han}/u.test(text) && key !== "nav.language")).toEqual([]);
  });

  it("start with the reader's choice, else the browser's, else Chinese", () => {
    expect(firstLanguage("en", ["zh-CN"])).toBe("en");
    expect(firstLanguage(null, ["fr", "en-GB", "zh-CN"])).toBe("en");
    expect(firstLanguage(null, ["zh-TW", "en"])).toBe("zh");
    expect(firstLanguage("xx", ["de"])).toBe("zh");
  });
});
