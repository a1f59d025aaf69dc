import { z } from "zod";
import type { PropertyRequest } from "@/lib/api/client";
import { parseArea } from "@/lib/format/area";
import { parseYuan } from "@/lib/money/money";

const SHA256 = /^[0-9a-f]{64}$/;

const filled = z.string().trim().min(1, "required").max(200);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "badDay");
const perhapsDay = z.union([z.literal(""), day]);

export const propertyForm = z
  .object({
    unitCode: z.string().trim().length(28, "badUnitCode"),
    titleZh: filled,
    titleEn: filled,
    place: filled,
    area: z.string().refine((typed) => parseArea(typed) !== undefined, "badArea"),
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
    const need = (name: "appraisal" | "appraisedOn" | "agency" | "reportSha256" | "leaseSince" | "rent" | "firstCourt" | "firstSeizedOn" | "proofSha256", good: boolean, message: string): void => {
      if (!good) context.addIssue({ code: "custom", path: [name], message });
    };
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
  unitCode: "/unitCode",
  titleZh: "/titleZh",
  titleEn: "/titleEn",
  place: "/place",
  area: "/areaM2x100",
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
export function toPropertyRequest(typed: PropertyForm): PropertyRequest {
  const areaM2x100 = parseArea(typed.area);
  if (areaM2x100 === undefined) throw new TypeError("the form was not checked");
  const { titleZh, titleEn, place, seizedOn, mortgagedOn } = typed;
  return {
    kind: "HOME",
    unitCode: typed.unitCode.toUpperCase(),
    titleZh,
    titleEn,
    place,
    areaM2x100,
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
