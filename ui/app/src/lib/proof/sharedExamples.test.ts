import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Finding } from "./findings";
import { verifyLog } from "./verifyLog";
import { verifyReceipt } from "./verifyReceipt";

// The examples of the Java verifier: both must say the same of every file.
const folder = resolve(process.cwd(), "../../shared-kernel/proof/src/test/resources/bidlog");
const read = (name: string): string => readFileSync(resolve(folder, name), "utf8");

interface Patch {
  op: "add" | "replace" | "remove";
  path: string;
  value?: unknown;
}

interface Examples {
  log: string;
  outcome: { bids: number; endAt: number; heads: number; keyIds: string[]; lot: string; price: number; records: number; result: string; winner: string };
  edits: { name: string; finding: Finding; patch: Patch[] }[];
  receipts: { name: string; receipt: unknown; finding?: Finding }[];
}

const examples = JSON.parse(read("edits.json")) as Examples;
const good = read(examples.log);

/** A lot whose first bid decides the end, and what an arbiter may do wrong there and sign. */
const sale = read("sale.json");
const saleEdits = (JSON.parse(read("sale-edits.json")) as Pick<Examples, "edits">).edits;

/** A log by SM2 and SM3, whose signatures were made once. */
const guomi = read("guomi.json");
const guomiExamples = JSON.parse(read("guomi-edits.json")) as Pick<Examples, "edits" | "receipts">;

/** RFC 6902 as far as the examples use it. */
function patched(text: string, patch: readonly Patch[]): string {
  const file: unknown = JSON.parse(text);
  for (const { op, path, value } of patch) {
    const steps = path.slice(1).split("/");
    const last = steps.pop() ?? "";
    const parent = steps.reduce((node, step) => (node as Record<string, unknown>)[step], file) as Record<string, unknown>;
    if (Array.isArray(parent) && op === "add") parent.splice(Number(last), 0, value);
    else if (Array.isArray(parent) && op === "remove") parent.splice(Number(last), 1);
    else if (op === "remove") Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return JSON.stringify(file);
}

/** What both verifiers must agree on; the explanation is each one's own. */
function agreed(finding: Finding | undefined): Partial<Finding> | undefined {
  if (finding === undefined) return undefined;
  const { code, member, seq, fromSeq, toSeq } = finding;
  return JSON.parse(JSON.stringify({ code, member, seq, fromSeq, toSeq })) as Partial<Finding>;
}

describe("the examples shared with the Java verifier", () => {
  it("hold a good log with its outcome", async () => {
    const { outcome, finding } = await verifyLog(good);
    const { bids, endAt, heads, keyIds, lot, price, records, result, winner } = examples.outcome;
    expect(finding).toBeUndefined();
    expect(outcome).toMatchObject({ profile: "ED25519_SHA256", bids, endAt, lot, price, leader: winner, closed: true, sold: result === "SOLD" });
    expect(outcome?.heads).toHaveLength(heads);
    expect(outcome?.records).toHaveLength(records);
    expect(outcome?.keys.map((key) => key.keyId).sort()).toEqual([...keyIds].sort());
  });

  it.each(examples.edits.map((edit) => [edit.name, edit] as const))("%s", async (_, { patch, finding }) => {
    expect(agreed((await verifyLog(patched(good, patch))).finding)).toEqual(finding);
  });

  it("hold a sale that ends so much after its first bid", async () => {
    const { outcome, finding } = await verifyLog(sale);
    expect(finding).toBeUndefined();
    expect(outcome).toMatchObject({ closed: true, sold: true });
  });

  it.each(saleEdits.map((edit) => [edit.name, edit] as const))("sale: %s", async (_, { patch, finding }) => {
    expect(agreed((await verifyLog(patched(sale, patch))).finding)).toEqual(finding);
  });

  it("hold a log by SM2 and SM3", async () => {
    const { outcome, finding } = await verifyLog(guomi);
    expect(finding).toBeUndefined();
    expect(outcome).toMatchObject({ closed: true, sold: true, profile: "SM2_SM3" });
    expect(outcome?.keys.map((key) => key.profile)).toEqual(["SM2_SM3", "SM2_SM3"]);
  });

  it.each(guomiExamples.edits.map((edit) => [edit.name, edit] as const))("SM2 and SM3: %s", async (_, { patch, finding }) => {
    expect(agreed((await verifyLog(patched(guomi, patch))).finding)).toEqual(finding);
  });

  it.each(guomiExamples.receipts.map((example) => [example.name, example] as const))("SM2 and SM3: %s", async (_, { receipt, finding }) => {
    const { keys } = JSON.parse(guomi) as { keys: [] };
    const report = await verifyReceipt(JSON.stringify(receipt), keys);
    expect(agreed(report.finding)).toEqual(finding);
    expect(report.profile).toBe(finding === undefined ? "SM2_SM3" : undefined);
  });

  it.each(examples.receipts.map((example) => [example.name, example] as const))("%s", async (_, { receipt, finding }) => {
    const { keys } = JSON.parse(good) as { keys: [] };
    expect(agreed((await verifyReceipt(JSON.stringify(receipt), keys)).finding)).toEqual(finding);
  });
});
