import type { Property, SaleGates } from "@/lib/api/client";
import { editableYuan, parseYuan } from "@/lib/money/money";

const SHA256 = /^[0-9a-f]{64}$/;
const MOST_OWNERS = 50;

export const FINDINGS = ["NOT_NECESSARY", "NECESSARY", "MORE_THAN_NECESSARY"] as const;
export type Finding = (typeof FINDINGS)[number];

/** The form of what may keep a property from being sold. */
export interface GateFields {
  finding: Finding;
  appliedFor: boolean;
  housingSha256: string;
  coOwners: string;
  told: string;
  suitPending: boolean;
  owed: string;
  divisible: boolean;
  sellAllSha256: string;
  inseparableFrom: string;
}

/** What a form starts with. */
export function gateFields(gates: SaleGates | undefined): GateFields {
  return {
    finding: gates?.dwelling?.finding ?? "NOT_NECESSARY",
    appliedFor: gates?.dwelling?.appliedFor ?? false,
    housingSha256: gates?.dwelling?.housingSha256 ?? "",
    coOwners: gates === undefined ? "" : String(gates.coOwners.count),
    told: gates?.coOwners.toldSha256.join("\n") ?? "",
    suitPending: gates?.coOwners.suitPending ?? false,
    owed: gates?.owedFen === undefined ? "" : editableYuan(gates.owedFen),
    divisible: gates?.divisible ?? false,
    sellAllSha256: gates?.sellAllSha256 ?? "",
    inseparableFrom: gates?.inseparableFrom?.join("\n") ?? "",
  };
}

/** How many co-owners; undefined for what is no such number. */
export function ownersOf(typed: string): number | undefined {
  const count = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : MOST_OWNERS + 1;
  return count <= MOST_OWNERS ? count : undefined;
}

/** Whether every line is a receipt, and none too many. */
export function areReceipts(typed: string, owners: string): boolean {
  const lines = linesOf(typed);
  return lines.every((line) => SHA256.test(line)) && lines.length <= (ownersOf(owners) ?? 0);
}

/** The contract's gates; a dwelling of a home only. */
export function toGates(typed: GateFields, kind: Property["kind"]): SaleGates {
  const owedFen = parseYuan(typed.owed);
  const { finding, appliedFor, housingSha256, sellAllSha256, suitPending, divisible } = typed;
  return {
    ...(kind === "HOME" ? { dwelling: { finding, appliedFor, ...(housingSha256 === "" ? {} : { housingSha256 }) } } : {}),
    coOwners: { count: ownersOf(typed.coOwners) ?? 0, toldSha256: linesOf(typed.told), suitPending },
    divisible,
    ...(owedFen === undefined ? {} : { owedFen }),
    ...(sellAllSha256 === "" ? {} : { sellAllSha256 }),
    inseparableFrom: linesOf(typed.inseparableFrom),
  };
}

function linesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
