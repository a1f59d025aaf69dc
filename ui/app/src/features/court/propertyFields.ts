import { z } from "zod";
import type { Particular, PropertyRequest, Thing } from "@/lib/api/client";
import { parseArea } from "@/lib/format/area";
import { parseYuan } from "@/lib/money/money";

const SHA256 = /^[0-9a-f]{64}$/;

const filled = z.string().trim().min(1, "required").max(200);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "badDay");
const perhapsDay = z.union([z.literal(""), day]);

export const PROPERTY_KINDS = ["HOME", "COMMERCIAL", "PARKING", "LAND", "VEHICLE", "EQUITY", "MACHINERY", "GOODS", "DEBT", "INTANGIBLE"] as const;
type PropertyKind = (typeof PROPERTY_KINDS)[number];

/** Whether a kind stands in the land register: unit code, area, joint review. */
export function isEstate(kind: PropertyKind): boolean {
  return kind === "HOME" || kind === "COMMERCIAL" || kind === "PARKING" || kind === "LAND";
}

export const propertyForm = z
  .object({
    kind: z.enum(PROPERTY_KINDS),
    unitCode: z.string().trim().max(200),
    titleZh: filled,
    titleEn: filled,
    place: filled,
    area: z.string(),
    particulars: z.record(z.string(), z.string()),
    things: z.string().refine((typed) => thingsOf(typed) !== undefined, "badThings"),
    priced: z.enum(["now", "later"]),
    appraisal: z.string(),
    appraisedOn: z.string(),
    agency: z.string().trim().max(100),
    reportSha256: z.string().trim(),
    validUntil: perhapsDay,
    leased: z.enum(["none", "leased"]),
    leaseSince: z.string(),
    leaseUntil: perhapsDay,
    rent: z.string(),
    removed: z.boolean(),
    mortgagedOn: perhapsDay,
    seizedOn: day,
    proof: z.enum(["later", "now"]),
    firstCourt: z.string().trim(),
    firstSeizedOn: z.string(),
    proofSha256: z.string().trim(),
  })
  .superRefine((typed, context) => {
    const need = (name: "unitCode" | "area" | "appraisal" | "appraisedOn" | "agency" | "reportSha256" | "leaseSince" | "rent" | "firstCourt" | "firstSeizedOn" | "proofSha256", good: boolean, message: string): void => {
      if (!good) context.addIssue({ code: "custom", path: [name], message });
    };
    if (isEstate(typed.kind)) {
      need("unitCode", typed.unitCode.length === 28, "badUnitCode");
      need("area", parseArea(typed.area) !== undefined, "badArea");
    } else need("unitCode", typed.unitCode !== "", "required");
    if (typed.priced === "now") {
      need("appraisal", parseYuan(typed.appraisal) !== undefined, "badAmount");
      need("appraisedOn", day.safeParse(typed.appraisedOn).success, "badDay");
      need("agency", typed.agency !== "", "required");
      need("reportSha256", SHA256.test(typed.reportSha256), "badHash");
    }
    if (typed.leased === "leased") {
      need("leaseSince", day.safeParse(typed.leaseSince).success, "badDay");
      need("rent", typed.rent.trim() === "0" || parseYuan(typed.rent) !== undefined, "badAmount");
    }
    if (typed.proof === "now") {
      need("firstCourt", typed.firstCourt !== "", "required");
      need("firstSeizedOn", day.safeParse(typed.firstSeizedOn).success, "badDay");
      need("proofSha256", SHA256.test(typed.proofSha256), "badHash");
    }
  });

export type PropertyForm = z.infer<typeof propertyForm>;

/** The pointer in the request at which the platform names a fault of each field. */
export const POINTERS: Record<keyof PropertyForm, string> = {
  kind: "/kind",
  unitCode: "/unitCode",
  titleZh: "/titleZh",
  titleEn: "/titleEn",
  place: "/place",
  area: "/areaM2x100",
  particulars: "/particulars",
  things: "/things",
  priced: "/appraisal",
  appraisal: "/appraisal/fen",
  appraisedOn: "/appraisal/on",
  agency: "/appraisal/agency",
  reportSha256: "/appraisal/reportSha256",
  validUntil: "/appraisal/validUntil",
  leased: "/lease/none",
  leaseSince: "/lease/since",
  leaseUntil: "/lease/until",
  rent: "/lease/monthlyFen",
  removed: "/lease/removed",
  mortgagedOn: "/mortgagedOn",
  seizedOn: "/seizedOn",
  proof: "/disposalRight/none",
  firstCourt: "/disposalRight/firstSeizingCourt",
  firstSeizedOn: "/disposalRight/seizedOn",
  proofSha256: "/disposalRight/documentSha256",
};

/** What is sent; only for a form that its schema has accepted. */
export function toPropertyRequest(typed: PropertyForm, particulars: readonly Particular[]): PropertyRequest {
  const areaM2x100 = isEstate(typed.kind) ? parseArea(typed.area) : undefined;
  const { titleZh, titleEn, place, seizedOn, mortgagedOn } = typed;
  return {
    kind: typed.kind,
    unitCode: isEstate(typed.kind) ? typed.unitCode.toUpperCase() : typed.unitCode,
    titleZh,
    titleEn,
    place,
    ...(areaM2x100 === undefined ? {} : { areaM2x100 }),
    particulars: particularsOf(typed.particulars, particulars),
    things: thingsOf(typed.things) ?? [],
    ...(typed.priced === "later" ? {} : { appraisal: appraisalOf(typed) }),
    lease: leaseOf(typed),
    seizedOn,
    ...(mortgagedOn === "" ? {} : { mortgagedOn }),
    ...(typed.proof === "later" ? {} : { disposalRight: { firstSeizingCourt: typed.firstCourt, seizedOn: typed.firstSeizedOn, documentSha256: typed.proofSha256 } }),
  };
}

function appraisalOf({ appraisal, appraisedOn, agency, reportSha256, validUntil }: PropertyForm): NonNullable<PropertyRequest["appraisal"]> {
  return { fen: parseYuan(appraisal) ?? 0, on: appraisedOn, agency, reportSha256, ...(validUntil === "" ? {} : { validUntil }) };
}

function leaseOf({ leased, leaseSince, leaseUntil, rent, removed }: PropertyForm): PropertyRequest["lease"] {
  if (leased === "none") return { none: true };
  return { none: false, since: leaseSince, monthlyFen: parseYuan(rent) ?? 0, removed, ...(leaseUntil === "" ? {} : { until: leaseUntil }) };
}

/** What was typed, in the forms of the kind's table; what is no number goes as text, and the platform says so. */
function particularsOf(typed: Record<string, string>, table: readonly Particular[]): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const { name, form } of table) {
    const text = typed[name]?.trim() ?? "";
    if (text !== "") found[name] = valueOf(text, form);
  }
  return found;
}

function valueOf(text: string, form: Particular["form"]): string | number {
  if (form === "FEN") return /^0+(\.0{1,2})?$/.test(text) ? 0 : (parseYuan(text) ?? text);
  if (form === "SHARE") return parseArea(text.replace(/[%％]$/, "")) ?? text;
  if (form === "NUMBER") return /^\d{1,15}$/.test(text) ? Number(text) : text;
  return text;
}

/** The list of things, a line each; undefined when a line is none. */
export function thingsOf(typed: string): Thing[] | undefined {
  const things: Thing[] = [];
  for (const line of typed.split("\n").filter((one) => one.trim() !== "")) {
    const [name = "", quantity = "", measure = "", identifier = ""] = line.split(/[,，\t]/).map((cell) => cell.trim());
    if (name === "" || measure === "" || !/^[1-9]\d{0,14}$/.test(quantity)) return undefined;
    things.push({ name, quantity: Number(quantity), measure, ...(identifier === "" ? {} : { identifier }) });
  }
  return things;
}
