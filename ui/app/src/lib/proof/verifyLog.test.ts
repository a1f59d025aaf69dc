import type { Finding } from "./findings";
import type { JsonObject } from "./json";
import { verifyLog } from "./verifyLog";
import { anAuction, type Log } from "@/testing/anAuction";
import { LogSigner, recomputeTrees } from "@/testing/signedLog";

const text = (log: unknown): string => JSON.stringify(log);

async function edited(edit: (log: Log) => void | Promise<void>): Promise<string> {
  const log = await anAuction();
  await edit(log);
  return text(log);
}

const record = (log: Log, seq: number): JsonObject => log.records[seq - 1] ?? {};
const head = (log: Log, index: number): JsonObject => log.heads[index] ?? {};

describe("the verifier of bid logs", () => {
  it("recomputes winner, price and end of a sound log", async () => {
    const log = await anAuction();
    const { outcome, finding, warning } = await verifyLog(text(log));
    expect(finding).toBeUndefined();
    expect(warning).toBeUndefined();
    expect(outcome).toMatchObject({ leader: "P0003", price: 102_000_000, bids: 6, closed: true, sold: true });
    expect(outcome?.endAt).toBe(log.records.at(-1)?.["endAt"]);
    expect(outcome?.records).toHaveLength(log.records.length);
  });

  it("says of a log that goes on that it is not closed", async () => {
    const report = await verifyLog(
      await edited((log) => {
        log.records.splice(12);
        log.heads.splice(4);
      }),
    );
    expect(report.finding).toBeUndefined();
    expect(report.warning?.code).toBe("NOT_CLOSED");
    expect(report.outcome?.closed).toBe(false);
  });

  it.each<[string, (log: Log) => void | Promise<void>, object]>([
    ["another format", (log) => void (log.format = "fachui-bidlog/2"), { code: "FORMAT", member: "/format" }],
    ["an unknown part", (log) => void Object.assign(log, { note: "" }), { code: "FORMAT", member: "/note" }],
    ["edited terms", (log) => void (log.terms["title"] = "别的"), { code: "TERMS", member: "/terms" }],
    ["a number in the terms", (log) => void (log.terms["increment"] = 1), { code: "TERMS", member: "/terms/increment" }],
    ["a key that is not its id", (log) => void (log.keys[0] = { ...log.keys[0], keyId: "0".repeat(32) }), { code: "KEY", member: "/keys/0/keyId" }],
    ["another's key", async (log) => void (log.keys = [(await LogSigner.create()).statement]), { code: "KEY", member: "/heads/0/signed/keyId", fromSeq: 1, toSeq: 5 }],
    ["a key twice", (log) => void log.keys.push({ ...log.keys[0] }), { code: "KEY", member: "/keys/1/keyId" }],
    ["a key of another year", (log) => void (log.keys[0] = { ...log.keys[0], validTo: "2029-01-01T00:00:00.000Z" }), { code: "KEY", member: "/keys/0/signature" }],
    ["a missing member", (log) => void delete record(log, 6)["match"], { code: "RECORD_SHAPE", seq: 6, member: "/records/5/match" }],
    ["a member too many", (log) => void (record(log, 6)["name"] = "李明"), { code: "RECORD_SHAPE", seq: 6, member: "/records/5/name" }],
    ["a record taken out", (log) => void log.records.splice(6, 1), { code: "SEQ", seq: 7, fromSeq: 6, toSeq: 7, member: "/records/6/seq" }],
    ["time going back", (log) => void (record(log, 7)["at"] = 1), { code: "SEQ", seq: 7, member: "/records/6/at" }],
    ["a lower bid", (log) => void (record(log, 7)["amount"] = 100_000_000), { code: "RULE", seq: 7, breach: "BELOW_STEP", member: "/records/6/amount" }],
    ["a bid off the ladder", (log) => void (record(log, 7)["amount"] = 101_000_001), { code: "RULE", seq: 7, breach: "OFF_STEP" }],
    ["an extension not given", (log) => void (record(log, 14)["endAt"] = record(log, 13)["endAt"] ?? 0), { code: "RULE", seq: 14, breach: "EXTENSION", member: "/records/13/endAt" }],
    ["another winner", (log) => void (record(log, 16)["winner"] = "P0001"), { code: "RULE", seq: 16, breach: "OUTCOME", member: "/records/15/winner" }],
    ["a changed commitment", (log) => void (record(log, 2)["commitment"] = "f".repeat(64)), { code: "HEAD_ROOT", fromSeq: 1, toSeq: 5, member: "/heads/0/lotRoot" }],
    ["a broken path", (log) => void (head(log, 1)["path"] = ["0".repeat(64)]), { code: "HEAD_PATH", fromSeq: 6, toSeq: 7, member: "/heads/1/path" }],
    ["heads out of order", (log) => void log.heads.splice(1, 2, head(log, 2), head(log, 1)), { code: "HEAD_ORDER", member: "/heads/2/treeSize" }],
    ["the last head missing", (log) => void log.heads.pop(), { code: "UNCOVERED", fromSeq: 14, toSeq: 16 }],
  ])("finds %s", async (_, edit, expected) => {
    const { finding } = await verifyLog(await edited(edit));
    expect(finding).toMatchObject(expected);
  });

  it("does not take a file that two readers could read differently", async () => {
    const good = text(await anAuction());
    expect((await verifyLog(good.replace('"amount":101500000', '"amount":101500000,"amount":101500000'))).finding?.code).toBe("FORMAT");
    expect((await verifyLog(good.replace('"amount":101500000', '"amount":101500000.0'))).finding?.code).toBe("FORMAT");
    expect((await verifyLog(good.replace('"amount":101500000', '"amount":9007199254740993'))).finding?.code).toBe("FORMAT");
    expect((await verifyLog("<html>")).finding?.code).toBe("FORMAT");
    expect((await verifyLog("")).finding?.code).toBe("FORMAT");
  });
});

/** A small seeded generator (mulberry32), so that a failing edit can be made again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Another value of the same form, so that only its meaning is wrong. */
function otherValue(value: unknown, random: (below: number) => number): JsonObject[string] {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value === 0 || random(2) === 0 ? value + 1 + random(1_000_000) : value - 1 - random(Math.min(value, 1_000));
  const written = String(value);
  if (written === "") return "x";
  const at = random(written.length);
  const changed = /[0-9a-f]/.test(written.charAt(at)) ? (written.charAt(at) === "3" ? "4" : "3") : "甲";
  return written.slice(0, at) + changed + written.slice(at + 1);
}

/**
 * A rule may break only at a later record, when the edited one is lawful in itself; never at an earlier one. A signed
 * head must cover the edited record.
 */
function names(finding: Finding | undefined, seq: number): boolean {
  if (finding?.seq !== undefined) return finding.seq >= seq;
  return finding?.fromSeq !== undefined && finding.toSeq !== undefined && finding.fromSeq <= seq && seq <= finding.toSeq;
}

describe("200 seeded edits of one field, trees recomputed but not signed again", () => {
  it("are all named, by the record or by the signature that covers it", async () => {
    const random = seeded(20261121);
    const pristine = text(await anAuction());
    const missed: string[] = [];
    for (let round = 0; round < 200; round++) {
      const log = JSON.parse(pristine) as Log;
      const target = log.records[random(log.records.length)] ?? {};
      const members = Object.keys(target);
      const member = members[random(members.length)] ?? "";
      const seq = log.records.indexOf(target) + 1;
      const before = target[member];
      target[member] = otherValue(before, random);
      await recomputeTrees(log);
      const { finding } = await verifyLog(text(log));
      if (!names(finding, seq)) missed.push(`round ${round}: record ${seq}, ${member}: ${String(before)} → ${String(target[member])}: ${JSON.stringify(finding)}`);
    }
    expect(missed).toEqual([]);
  });
});
