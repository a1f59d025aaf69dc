import type { Decision, Disclosure, Property, Unappraised } from "@/lib/api/client";
import { squareMetres } from "@/lib/format/area";
import { formatDate } from "@/lib/format/dates";
import { formatYuan } from "@/lib/money/money";

/** The texts of a notice as a clerk edits them. Left alone, the platform fills its own standard text. */
export interface NoticeTexts {
  disclosures: Disclosure[];
  warnings: Disclosure[];
}

const PROVISIONS = "《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）";
const HOME_PROVISIONS = "《最高人民法院关于人民法院司法拍卖房产竞买人资格若干问题的规定》（法释〔2021〕18号）第二条";
const HOME_WARNING = { code: "HOME-2", title: "购房资格", text: "竞买人必须具备购房资格，并承诺自申请竞买至成交裁定作出时持续具备；虚构购房资格的，拍卖行为可被认定无效并承担赔偿责任。", article: HOME_PROVISIONS };
const NUMBERS = "一二三四五六七八九十";

/** The ten disclosures of article 13 and the seven warnings of article 14, with that of HOME-2. */
export const DISCLOSURE_TITLES = ["拍卖公告", "执行依据", "评估报告", "拍卖时间、起拍价与竞价规则", "权属与现状", "优先购买权", "通知情况", "保证金与价款", "税费", "执行法院与监督"] as const;
export const WARNING_TITLES = ["竞买人条件", "委托竞买", "已知瑕疵和权利负担", "以现状为准", "视为了解", "确认书公示", "悔拍"] as const;

const METHODS = { NEGOTIATED: "当事人议价", DIRECTED: "定向询价", ONLINE: "网络询价" };

/** Texts to start from, filled from the property and what the panel decided. */
export function standardTexts(property: Property, decision: Decision | undefined, courtName: string, sale = false): NoticeTexts {
  return {
    disclosures: numbered("NJA-13", "第十三条", DISCLOSURE_TITLES, sale ? saleTexts(property, decision, courtName) : disclosureTexts(property, decision, courtName)),
    warnings: [
      ...numbered("NJA-14", "第十四条", WARNING_TITLES, sale ? [...warningTexts(property).slice(0, -1), SALE_DEFAULT] : warningTexts(property)),
      ...(property.kind === "HOME" ? [HOME_WARNING] : []),
    ],
  };
}

function numbered(rule: string, article: string, titles: readonly string[], texts: readonly string[]): Disclosure[] {
  return titles.map((title, index) => ({ code: `${rule}-${index + 1}`, title, text: texts[index] ?? "", article: `${PROVISIONS}${article}第${NUMBERS.charAt(index)}项` }));
}

function disclosureTexts(property: Property, decision: Decision | undefined, courtName: string): string[] {
  const { titleZh, place, unitCode, caseNumber, instrument } = property;
  const price = decision === undefined ? "" : `起拍价${formatYuan(decision.startPriceFen)}，增价幅度${formatYuan(decision.incrementFen)}，保证金${formatYuan(decision.depositFen)}。`;
  const holders = decision?.preemption ?? [];
  return [
    `${courtName}在本平台公开拍卖${titleZh}（所在地：${place}；标的编号：${unitCode}）。${price}${burdens(property)}竞买人应当具备完全民事行为能力${property.kind === "HOME" ? "和购房资格" : ""}；成交后逾期不付款的，保证金不予退还。法院不能保证拍卖财产真伪或者品质，不承担瑕疵担保责任。`,
    instrument === undefined ? `执行案件${caseNumber}所依据的生效法律文书，依照法律规定不予公开。` : `执行案件${caseNumber}，执行依据：${instrument}。`,
    priceText(property),
    `自本平台公布的开始时间起，以递增方式竞价；结束前的出价依规则顺延。${price}出价时间以进入平台服务系统的时间为准。`,
    `所在地：${place}；标的编号：${unitCode}${property.areaM2x100 === undefined ? "" : `；面积：${squareMetres(property.areaM2x100)}平方米`}。${lease(property)}图片附后。`,
    holders.length === 0 ? "无已知优先购买权人。" : `经合议庭评议确认优先购买权人${holders.length}名：${holders.map(inWords).join("；")}。依确认的顺序竞买。`,
    "已依法通知当事人、已知优先购买权人；无法通知的，公示并说明理由。",
    "保证金以竞买人实名交纳至报名后取得的专用账号；余款按成交后告知的专用账号和期限交纳，保证金充抵价款。",
    "因拍卖形成的税费依照法律、行政法规的规定由相应主体承担；没有规定或者规定不明的，由法院确定。",
    `${courtName}，案号${caseNumber}；监督方式见本网站首页。`,
  ];
}

const NATURES = { CO_OWNER: "共有人", TENANT: "承租人", SHAREHOLDER: "公司其他股东", OTHER: "法律规定的其他优先购买权" } as const;

/** Of a person the family name alone is published. */
function inWords({ name, company, nature = "OTHER", rank }: Decision["preemption"][number]): string {
  return `${company === true ? name : `${Array.from(name)[0] ?? ""}某`}（${NATURES[nature]}，第${rank}顺位）`;
}

const SALE_DEFAULT = "买受人悔拍的，从预缴价款中扣留相当于第二次拍卖保证金的数额不予退还，其余退还。";

/** The same for a post-auction sale: exactly one price, prepaid, and an end that the first bid decides. */
function saleTexts(property: Property, decision: Decision | undefined, courtName: string): string[] {
  const price = decision === undefined ? "" : `变卖价${formatYuan(decision.startPriceFen)}，增价幅度${formatYuan(decision.incrementFen)}，竞买人预缴全部变卖价款。`;
  return disclosureTexts(property, decision, courtName).map((text, index) => {
    if (index === 0) return `${courtName}在本平台公开变卖${property.titleZh}（所在地：${property.place}；标的编号：${property.unitCode}）。${price}${burdens(property)}竞买人应当具备完全民事行为能力${property.kind === "HOME" ? "和购房资格" : ""}；${SALE_DEFAULT}法院不能保证变卖财产真伪或者品质，不承担瑕疵担保责任。`;
    if (index === 3) return `变卖期自本平台公布的开始时间起；变卖期内首次有效出价后进入二十四小时竞价程序（演练六十秒），结束前的出价依规则顺延；变卖期届满无人出价的，变卖不成。${price}出价时间以进入平台服务系统的时间为准。`;
    if (index === 7) return "预缴的全部变卖价款以竞买人实名交纳至报名后取得的专用账号；成交价高于变卖价的，差额按成交后告知的专用账号和期限交纳。";
    return text;
  });
}

function priceText({ appraisal: price, unappraised }: Property): string {
  if (price === undefined) return unappraised === undefined ? "" : noReportText(unappraised);
  const { method, agency, on, fen } = price;
  if (method === "APPRAISAL") return `评估机构：${agency}；报告日期：${formatDate(on, "zh")}；评估价：${formatYuan(fen)}。`;
  return `未委托评估。参考价于${formatDate(on, "zh")}以${METHODS[method]}方式确定${agency === "" ? "" : `（${agency}）`}：${formatYuan(fen)}。`;
}

function noReportText({ agency, on, reason }: Unappraised): string {
  return `无评估报告。评估机构${agency}于${formatDate(on, "zh")}说明根据现有材料无法出具评估报告：${reason}。经申请执行人书面申请，以适当高于执行费用的金额确定起拍价，保证金数额由人民法院酌定。`;
}

function warningTexts(property: Property): string[] {
  return [
    "竞买人应当具备完全民事行为能力；法律、行政法规和司法解释对买受人资格另有规定的，应当具备规定的资格。",
    "委托他人代为竞买的，应当在竞价程序开始前经人民法院确认。",
    burdens(property),
    "拍卖财产以实物现状为准，竞买人可以申请实地看样。",
    "决定参与竞买的，视为对拍卖财产完全了解，并接受一切已知和未知瑕疵。",
    "载明买受人真实身份的拍卖成交确认书将在平台上公示。",
    "买受人悔拍后保证金不予退还。",
  ];
}

function burdens({ seizedOn, mortgagedOn }: Property): string {
  const mortgage = mortgagedOn === undefined ? "无抵押登记" : `自${formatDate(mortgagedOn, "zh")}起设有抵押，抵押权因拍卖而消灭`;
  return `财产自${formatDate(seizedOn, "zh")}起查封；${mortgage}。除公示的以外无已知瑕疵。`;
}

function lease({ lease: sheet }: Property): string {
  if (sheet.outcome === "VACANT") return "经调查无租赁。";
  return sheet.outcome === "WITH_LEASE" ? "带租拍卖：租赁不因拍卖而消灭。" : "租赁已依法除去或者不得对抗执行，不随拍卖移转。";
}
