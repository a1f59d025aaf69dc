import { z } from "zod";
import type { DrillLotRequest } from "@/lib/api/client";
import { parseYuan } from "@/lib/money/money";

/** The least length of bidding in a drill (rule set DRILL-2026). */
const LEAST_SECONDS = 60;
export const KINDS = ["HOME", "COMMERCIAL", "PARKING", "LAND", "VEHICLE", "EQUITY", "MACHINERY", "GOODS", "DEBT", "INTANGIBLE"] as const;

export type Grant = DrillLotRequest["paddles"][number];
export type PaddleFault = { fault: "badPaddle" | "samePaddle"; line: number } | { fault: "noPaddle" };

const LINE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,99})(?:[\s,，]+(\d{1,2}))?$/;

/** One bidder a line: sign-in name, then optionally the rank of pre-emption. */
export function readPaddles(text: string): Grant[] | PaddleFault {
  const grants: Grant[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const match = LINE.exec(line.trim());
    const bidder = match?.[1];
    if (bidder === undefined) return { fault: "badPaddle", line: index + 1 };
    if (grants.some((grant) => grant.bidder === bidder)) return { fault: "samePaddle", line: index + 1 };
    grants.push({ bidder, rank: Number(match?.[2] ?? 0) });
  }
  return grants.length > 0 ? grants : { fault: "noPaddle" };
}

const words = z.string().trim().max(200);
const yuan = z.string().refine((typed) => parseYuan(typed) !== undefined, "badAmount");
const seconds = z
  .string()
  .trim()
  .regex(/^\d{1,8}$/, "badSeconds");

/** The form's fields as typed; a message is the key of its sentence. */
export const drillLotForm = z.object({
  caseId: z.string(),
  title: words.min(1, "required"),
  titleEn: words,
  description: z.string().trim().max(5000),
  kind: z.enum(KINDS),
  place: words,
  start: yuan,
  increment: yuan,
  opensIn: seconds,
  duration: seconds.refine((typed) => !/^\d+$/.test(typed) || Number(typed) >= LEAST_SECONDS, "tooShort"),
  paddles: z.string().superRefine((typed, context) => {
    const read = readPaddles(typed);
    if (!Array.isArray(read)) context.addIssue({ code: "custom", message: "line" in read ? `${read.fault}:${read.line}` : read.fault });
  }),
});

export type DrillLotForm = z.infer<typeof drillLotForm>;

export const AN_EXAMPLE: DrillLotForm = {
  caseId: "",
  title: "",
  titleEn: "",
  description: "",
  kind: "HOME",
  place: "",
  start: "1143865.80",
  increment: "5000",
  opensIn: "30",
  duration: "120",
  paddles: "li\nzhang\nwang 1",
};

/** What is sent; only for a form that its schema has accepted. */
export function toRequest(form: DrillLotForm): DrillLotRequest {
  const paddles = readPaddles(form.paddles);
  const [startPriceFen, incrementFen] = [parseYuan(form.start), parseYuan(form.increment)];
  if (!Array.isArray(paddles) || startPriceFen === undefined || incrementFen === undefined) throw new TypeError("the form was not checked");
  return {
    title: form.title,
    kind: form.kind,
    startPriceFen,
    incrementFen,
    opensInMs: Number(form.opensIn) * 1000,
    durationMs: Number(form.duration) * 1000,
    paddles,
    ...(form.caseId === "" ? {} : { caseId: form.caseId }),
    ...(form.titleEn === "" ? {} : { titleEn: form.titleEn }),
    ...(form.description === "" ? {} : { description: form.description }),
    ...(form.place === "" ? {} : { place: form.place }),
  };
}
