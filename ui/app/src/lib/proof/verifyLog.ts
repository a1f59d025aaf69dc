import { toHex, utf8 } from "./bytes";
import { type Algorithms, algorithmsOf, type Cryptography, cryptography, type ProfileName } from "./crypto";
import { fail, type Finding, findingOf, Found } from "./findings";
import { checkHeads, type Growth, type HeadsVerdict } from "./heads";
import { canonicalJson, isObject, type JsonObject, type JsonValue, NotStrictJson, parseStrictJson } from "./json";
import { type CheckedKey, checkKey } from "./keys";
import { GrowingTree, leafHash } from "./merkle";
import { Replay, type Standing } from "./replay";
import { type Head, type LogRecord, profileOf, requireHead, requireRecord } from "./shapes";

export const LOG_FORMAT = "fachui-bidlog/1";
/** Of a log whose first record has a member that the first format does not know. */
const LOG_FORMAT_2 = "fachui-bidlog/2";

/** What the log proves. Money is fen, times are ms since 1970. */
export interface Outcome extends Standing {
  lot: string;
  title: string;
  titleEn: string;
  drill: boolean;
  profile: ProfileName;
  records: LogRecord[];
  heads: { treeSize: number; at: number; batch: number }[];
  /** Those that signed a head. */
  keys: CheckedKey[];
  root: string;
  subtrees: { leaves: number; hash: string }[];
}

export interface Report {
  outcome?: Outcome;
  /** What is wrong. The log is proven only when there is nothing. */
  finding?: Finding;
  /** The log is sound as far as it goes, but the auction goes on. */
  warning?: Finding;
  cryptography: Cryptography["name"];
}

export interface Progress {
  done: number;
  total: number;
}

const PARTS = ["format", "heads", "keys", "records", "terms"] as const;
const REPEATED = ["endAt", "extensionMs", "firstBidEndsMs", "increment", "opensAt", "profile", "resumeMs", "ruleSet", "startPrice", "windowMs"] as const;
const BREATHE_EVERY = 200;

/** Checks an exported bid log from its text alone. Never throws for what the text says. */
export async function verifyLog(fileText: string, onProgress: (progress: Progress) => void = () => undefined): Promise<Report> {
  const crypto = await cryptography();
  try {
    const check = await LogCheck.of(crypto, readFile(fileText), onProgress);
    const finding = await check.finding();
    if (finding) return { finding, cryptography: crypto.name };
    const outcome = await check.outcome();
    return { outcome, cryptography: crypto.name, ...(outcome.closed ? {} : { warning: { code: "NOT_CLOSED", member: "/records" } }) };
  } catch (thrown) {
    if (thrown instanceof Found) return { finding: thrown.finding, cryptography: crypto.name };
    if (thrown instanceof NotStrictJson) return { finding: { code: "FORMAT", found: thrown.message }, cryptography: crypto.name };
    throw thrown;
  }
}

interface LogFile {
  /** What the first record names. */
  profile: ProfileName;
  terms: JsonObject;
  records: JsonValue[];
  heads: Head[];
  keys: JsonValue[];
}

function readFile(fileText: string): LogFile {
  const file = parseStrictJson(fileText);
  if (!isObject(file)) return fail({ code: "FORMAT" });
  for (const [member, value] of Object.entries(file)) {
    if (!PARTS.some((part) => part === member)) fail({ code: "FORMAT", member: `/${member}` });
    if (member === "format" && value !== LOG_FORMAT && value !== LOG_FORMAT_2) fail({ code: "FORMAT", member: "/format", expected: LOG_FORMAT });
    if (member === "terms" && !isObject(value)) fail({ code: "FORMAT", member: "/terms" });
    if (member === "heads") list(value, "/heads").forEach((head, index) => requireHead(head, `/heads/${index}`));
  }
  const missing = PARTS.find((part) => file[part] === undefined);
  if (missing !== undefined) fail({ code: "FORMAT", member: `/${missing}` });
  const records = list(file["records"], "/records");
  if (records.length === 0) fail({ code: "FORMAT", member: "/records" });
  const first = isObject(records[0]) ? records[0] : {};
  const profile = profileOf(first);
  const format = first["firstBidEndsMs"] === undefined && first["profile"] === undefined ? LOG_FORMAT : LOG_FORMAT_2;
  if (file["format"] !== format) fail({ code: "FORMAT", member: "/format", expected: format });
  return { profile, terms: file["terms"] as JsonObject, records, heads: file["heads"] as Head[], keys: list(file["keys"], "/keys") };
}

function list(value: JsonValue | undefined, member: string): JsonValue[] {
  return Array.isArray(value) ? value : fail({ code: "FORMAT", member });
}

async function checkKeys(crypto: Cryptography, values: readonly JsonValue[]): Promise<Map<string, CheckedKey>> {
  const keys = new Map<string, CheckedKey>();
  for (const [index, value] of values.entries()) {
    const key = await checkKey(crypto, value, `/keys/${index}`);
    if (keys.has(key.keyId)) fail({ code: "KEY", member: `/keys/${index}/keyId` });
    keys.set(key.keyId, key);
  }
  return keys;
}

class LogCheck {
  private readonly replay = new Replay();
  private readonly records: LogRecord[] = [];
  private readonly tree: GrowingTree;

  private constructor(
    private readonly crypto: Cryptography,
    private readonly algorithms: Algorithms,
    private readonly file: LogFile,
    private readonly keys: Map<string, CheckedKey>,
    private readonly onProgress: (progress: Progress) => void,
  ) {
    this.tree = new GrowingTree(algorithms);
  }

  static async of(crypto: Cryptography, file: LogFile, onProgress: (progress: Progress) => void): Promise<LogCheck> {
    return new LogCheck(crypto, await algorithmsOf(crypto, file.profile), file, await checkKeys(crypto, file.keys), onProgress);
  }

  async finding(): Promise<Finding | undefined> {
    const inRecords = this.replayRecords();
    const first = this.records[0];
    if (first === undefined) return inRecords;
    const growth: Growth = { tree: this.tree, size: this.file.records.length, growTo: (size) => this.growTo(size) };
    const heads = await checkHeads(this.algorithms, this.file.heads, first.lot, growth, this.keys);
    const inTerms = await this.termsFault(first);
    const inCourse = blame(inRecords, heads);
    const firstIsSealed = heads.sealed > 0 || heads.fault === undefined;
    return (firstIsSealed ? (inTerms ?? inCourse) : (inCourse ?? inTerms)) ?? this.uncovered(heads.sealed);
  }

  async outcome(): Promise<Outcome> {
    const { terms, heads } = this.file;
    const signers = new Set(heads.map((head) => head.signed.keyId));
    return {
      ...this.replay.standing(),
      lot: this.records[0]?.lot ?? "",
      title: String(terms["title"] ?? ""),
      titleEn: String(terms["titleEn"] ?? ""),
      drill: terms["drill"] === true,
      profile: this.file.profile,
      records: this.records,
      heads: heads.map(({ treeSize, signed }) => ({ treeSize, at: signed.at, batch: signed.batch })),
      keys: [...this.keys.values()].filter((key) => signers.has(key.keyId)),
      root: toHex(await this.tree.root()),
      subtrees: this.tree.subtrees().map(({ leaves, hash }) => ({ leaves, hash: toHex(hash) })),
    };
  }

  /** Up to the first record that has the wrong shape or breaks a rule. */
  private replayRecords(): Finding | undefined {
    for (const [index, value] of this.file.records.entries()) {
      const finding = findingOf(() => {
        const record = requireRecord(value, index + 1);
        this.replay.apply(record);
        this.records.push(record);
      });
      if (finding?.code === "RECORD_SHAPE") return finding;
      if (finding) return { ...finding, seq: index + 1, member: `/records/${index}/${finding.member}` };
    }
    return undefined;
  }

  /** The first record binds the terms by their hash and repeats the numbers. */
  private async termsFault(opened: LogRecord): Promise<Finding | undefined> {
    const { terms } = this.file;
    if (terms["lotId"] !== opened.lot) return { code: "TERMS", member: "/terms/lotId", expected: opened.lot };
    const differs = REPEATED.find((member) => terms[member] !== opened[member]);
    if (differs !== undefined) return { code: "TERMS", member: `/terms/${differs}`, found: String(terms[differs]), expected: String(opened[differs]) };
    const hash = toHex(await this.crypto.sha256(utf8(canonicalJson(terms))));
    return hash === opened["termsSha256"] ? undefined : { code: "TERMS", member: "/terms", found: hash, expected: String(opened["termsSha256"]) };
  }

  private uncovered(sealed: number): Finding | undefined {
    const size = this.file.records.length;
    return sealed === size ? undefined : { code: "UNCOVERED", member: "/heads", fromSeq: sealed + 1, toSeq: size };
  }

  private async growTo(size: number): Promise<void> {
    while (this.tree.size < size) {
      await this.tree.append(await leafHash(this.algorithms, this.file.records[this.tree.size] ?? null));
      if (this.tree.size % BREATHE_EVERY !== 0) continue;
      this.onProgress({ done: this.tree.size, total: this.file.records.length });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

/**
 * The earlier one of a faulty record and a faulty head. A rule may break because an earlier record was changed: then
 * only the head can tell where, and gives the range.
 */
function blame(inRecords: Finding | undefined, heads: HeadsVerdict): Finding | undefined {
  const seq = inRecords?.seq;
  if (inRecords === undefined || seq === undefined) return heads.fault;
  if (seq <= heads.sealed) return inRecords;
  if (heads.fault && (heads.fault.toSeq === undefined || heads.fault.toSeq < seq)) return heads.fault;
  return inRecords.code === "RECORD_SHAPE" ? inRecords : { ...inRecords, fromSeq: heads.sealed + 1, toSeq: seq };
}
