import type { HandoverRequest } from "@/lib/api/client";
import { fromCourtTime } from "@/lib/format/dates";

export interface HandoverFields {
  heldAt: string;
  keys: string;
  meters: string;
  belongings: string;
  present: string;
  sha256: string;
}

const METER = /^(.+?)\s+(\S+)$/;
const THING = /^(.+?)\s+(\d+)\s+(.+)$/;

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What is sent; a line that cannot be read becomes a thing without its place, which the platform refuses beside the field. */
export function toHandoverRequest(typed: HandoverFields, proofTitle: string): HandoverRequest {
  return {
    heldAt: fromCourtTime(typed.heldAt) ?? "",
    keys: Number(typed.keys),
    meters: lines(typed.meters).map((line) => {
      const [, kind = line, reading = ""] = METER.exec(line) ?? [];
      return { kind, reading };
    }),
    belongings: lines(typed.belongings).map((line) => {
      const [, what = line, count = "0", where = ""] = THING.exec(line) ?? [];
      return { what, count: Number(count), where };
    }),
    present: typed.present,
    proofs: typed.sha256.trim() === "" ? [] : [{ title: proofTitle, sha256: typed.sha256.trim() }],
  };
}
