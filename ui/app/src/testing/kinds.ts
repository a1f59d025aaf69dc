import type { PropertyKindTable } from "@/lib/api/client";

const nothing = { choices: [] as { code: string; zh: string; en: string }[], required: true };

/** Some kinds of the platform's table. */
export const propertyKinds: PropertyKindTable[] = [
  { kind: "HOME", immovable: true, estate: true, things: false, identity: { zh: "不动产单元代码", en: "Real-estate unit code", example: "330106001001GB00001F00010001" }, particulars: [] },
  {
    kind: "EQUITY",
    immovable: true,
    estate: false,
    things: false,
    identity: { zh: "统一社会信用代码#股东名册序号", en: "Company's credit code # number in the register of members", example: "913301065898765431#1" },
    particulars: [
      { ...nothing, name: "company", zh: "股权所在公司", en: "Company", form: "TEXT" },
      { ...nothing, name: "share", zh: "持股比例", en: "Share", form: "SHARE" },
      { ...nothing, name: "paidInFen", zh: "实缴出资额", en: "Capital paid in", form: "FEN", article: "法释〔2021〕20号第十四条第二款" },
    ],
  },
  {
    kind: "GOODS",
    immovable: false,
    estate: false,
    things: true,
    identity: { zh: "查封清单编号", en: "Number in the seizure list", example: "2026-17-3" },
    particulars: [
      { ...nothing, name: "condition", zh: "现状", en: "Condition", form: "TEXT" },
      { ...nothing, name: "keepsUntilOn", zh: "保质期至", en: "Keeps until", form: "DAY", required: false },
    ],
  },
];
