import { type Bytes, fromBase64, fromHex, toHex, utf8 } from "./bytes";
import { type Cryptography, cryptography, rawEd25519Key } from "./crypto";
import { fail, type Finding, Found } from "./findings";
import { canonicalJson, isObject, type JsonObject, type JsonValue, NotStrictJson, parseStrictJson } from "./json";
import { GrowingTree, leafHash, provesInclusion } from "./merkle";
import { Replay, type Standing } from "./replay";
import { HEAD, KEY, type LogRecord, requireRecord, requireShape, SIGNED_ROOT, TERMS } from "./shapes";

export const LOG_FORMAT = "fachui-bidlog/1";

export interface CheckedKey {
  keyId: string;
  raw: Bytes;
  validFrom: number;
  validTo: number;
}

/** What the log proves. Money is fen, times are ms since 1970. */
export interface Outcome extends Standing {
  lot: string;
  title: string;
  titleEn: string;
  drill: boolean;
  records: LogRecord[];
  heads: { treeSize: number; at: number; batch: number }[];
  keys: CheckedKey[];
  root: string;
  subtrees: { leaves: number; hash: string }[];
}

export interface Report {
  outcome?: Outcome;
  /** The first thing that is wrong. The log is proven only when there is none. */
  finding?: Finding;
  /** The log is sound as far as it goes, but the auction goes on. */
  warning?: Finding;
  cryptography: Cryptography["name"];
}

export interface Progress {
  done: number;
  total: number;
}

const MEMBERS = ["format", "terms", "records", "heads", "keys"] as const;
const TERMS_IN_FIRST_RECORD = ["startPrice", "increment", "opensAt", "endAt", "windowMs", "extensionMs", "resumeMs", "ruleSet"] as const;
const BREATHE_EVERY = 200;

/** Checks an exported bid log from its text alone. Never throws for what the text says. */
export async function verifyLog(fileText: string, onProgress: (progress: Progress) => void = () => undefined): Promise<Report> {
  const crypto = await cryptography();
  try {
    const outcome = await new LogCheck(crypto, readFile(fileText), onProgress).run();
    const last = outcome.records.length;
    return { outcome, cryptography: crypto.name, ...(outcome.closed ? {} : { warning: { code: "NOT_CLOSED", seq: last } }) };
  } catch (thrown) {
    if (thrown instanceof Found) return { finding: thrown.finding, cryptography: crypto.name };
    if (thrown instanceof NotStrictJson) return { finding: { code: "FORMAT", found: thrown.message }, cryptography: crypto.name };
    throw thrown;
  }
}

interface LogFile {
  terms: JsonValue;
  records: JsonValue[];
  heads: JsonValue[];
  keys: JsonValue[];
}

function readFile(fileText: string): LogFile {
  const file = parseStrictJson(fileText);
  if (!isObject(file)) return fail({ code: "FORMAT" });
  if (file["format"] !== LOG_FORMAT) return fail({ code: "FORMAT", member: "format", expected: LOG_FORMAT });
  const extra = Object.keys(file).find((member) => !MEMBERS.some((known) => known === member));
  if (extra !== undefined) return fail({ code: "FORMAT", member: extra });
  const { terms } = file;
  if (!isObject(terms)) return fail({ code: "FORMAT", member: "terms" });
  return { terms, records: list(file, "records"), heads: list(file, "heads"), keys: list(file, "keys") };
}

function list(file: JsonObject, member: string): JsonValue[] {
  const value = file[member];
  return Array.isArray(value) && value.length > 0 ? value : fail({ code: "FORMAT", member });
}

interface SignedRoot extends JsonObject {
  bucket: string;
  batch: number;
  at: number;
  root: string;
  keyId: string;
  signature: string;
}

interface Head extends JsonObject {
  lot: string;
  treeSize: number;
  lotRoot: string;
  index: number;
  count: number;
  path: string[];
  signed: SignedRoot;
}

class LogCheck {
  private readonly replay = new Replay();
  private readonly records: LogRecord[] = [];

  constructor(
    private readonly crypto: Cryptography,
    private readonly file: LogFile,
    private readonly onProgress: (progress: Progress) => void,
  ) {}

  async run(): Promise<Outcome> {
    const terms = await this.checkTerms();
    const keys: CheckedKey[] = [];
    for (const key of this.file.keys) keys.push(await checkKey(this.crypto, key));
    for (const [index, value] of this.file.records.entries()) this.checkRecord(value, index + 1);
    const { heads, tree } = await this.checkHeads(new Map(keys.map((key) => [key.keyId, key])));
    return {
      ...this.replay.standing(),
      lot: this.lot(),
      title: String(terms["title"]),
      titleEn: String(terms["titleEn"]),
      drill: terms["drill"] === true,
      records: this.records,
      heads: heads.map(({ treeSize, signed }) => ({ treeSize, at: signed.at, batch: signed.batch })),
      keys,
      root: toHex(await tree.root()),
      subtrees: tree.subtrees().map(({ leaves, hash }) => ({ leaves, hash: toHex(hash) })),
    };
  }

  private lot(): string {
    return this.records[0]?.lot ?? "";
  }

  /** The first record binds the terms by their hash, so it is read ahead of the others. */
  private async checkTerms(): Promise<JsonObject> {
    const terms = requireShape(this.file.terms, TERMS, { code: "TERMS" });
    const first = this.file.records[0];
    if (!isObject(first) || first["kind"] !== "LOT_OPENED") return terms;
    const hash = toHex(await this.crypto.sha256(utf8(canonicalJson(terms))));
    if (first["termsSha256"] !== hash) fail({ code: "TERMS", seq: 1, member: "termsSha256", found: hash, expected: String(first["termsSha256"]) });
    for (const member of TERMS_IN_FIRST_RECORD) {
      if (first[member] !== terms[member]) fail({ code: "TERMS", seq: 1, member, found: String(terms[member]), expected: String(first[member]) });
    }
    if (first["lot"] !== terms["lotId"]) fail({ code: "TERMS", seq: 1, member: "lotId" });
    return terms;
  }

  private checkRecord(value: JsonValue, position: number): void {
    const record = requireRecord(value, position);
    if (record.seq !== position) fail({ code: "SEQ", seq: position, member: "seq", found: String(record.seq), expected: String(position) });
    const lot = this.records[0]?.lot ?? record.lot;
    if (record.lot !== lot) fail({ code: "SEQ", seq: position, member: "lot", found: record.lot, expected: lot });
    this.replay.apply(record);
    this.records.push(record);
  }

  private async checkHeads(keys: Map<string, CheckedKey>): Promise<{ heads: Head[]; tree: GrowingTree }> {
    const tree = new GrowingTree(this.crypto);
    const heads: Head[] = [];
    for (const value of this.file.heads) {
      const head = requireHead(value, { fromSeq: tree.size + 1 });
      const covered = { fromSeq: tree.size + 1, toSeq: head.treeSize };
      this.checkHeadOrder(head, heads.at(-1), tree.size);
      while (tree.size < head.treeSize) await this.grow(tree);
      if (toHex(await tree.root()) !== head.lotRoot) fail({ code: "HEAD_ROOT", ...covered, member: "lotRoot" });
      await checkHead(this.crypto, head, keys, covered);
      heads.push(head);
    }
    if (tree.size < this.records.length) fail({ code: "UNCOVERED", fromSeq: tree.size + 1, toSeq: this.records.length });
    return { heads, tree };
  }

  private checkHeadOrder(head: Head, before: Head | undefined, covered: number): void {
    const range = { fromSeq: covered + 1, toSeq: head.treeSize };
    if (head.lot !== this.lot()) fail({ code: "HEAD_ORDER", ...range, member: "lot" });
    if (head.treeSize > this.records.length) fail({ code: "HEAD_ORDER", fromSeq: covered + 1, toSeq: head.treeSize, member: "treeSize" });
    if (before === undefined) return;
    if (head.treeSize <= before.treeSize) fail({ code: "HEAD_ORDER", ...range, member: "treeSize" });
    if (head.signed.bucket !== before.signed.bucket) fail({ code: "HEAD_ORDER", ...range, member: "bucket" });
    if (head.signed.batch <= before.signed.batch) fail({ code: "HEAD_ORDER", ...range, member: "batch" });
  }

  private async grow(tree: GrowingTree): Promise<void> {
    const record = this.records[tree.size];
    if (record === undefined) throw new RangeError("a head was let past the last record");
    await tree.append(await leafHash(this.crypto, record));
    if (tree.size % BREATHE_EVERY === 0) {
      this.onProgress({ done: tree.size, total: this.records.length });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

function requireHead(value: JsonValue, range: { fromSeq: number }): Head {
  const head = requireShape(value, HEAD, { code: "FORMAT", ...range });
  requireShape(head["signed"] ?? null, SIGNED_ROOT, { code: "FORMAT", ...range });
  return head as Head;
}

/** One head without its lot's records: its path to the signed root, the key's validity and the signature. */
export async function checkHead(
  crypto: Cryptography,
  head: Head,
  keys: Map<string, CheckedKey>,
  covered: { fromSeq: number; toSeq: number },
): Promise<void> {
  const { lot, lotRoot, treeSize, signed } = head;
  const proven = await provesInclusion(crypto, {
    leaf: await leafHash(crypto, { lot, lotRoot, treeSize }),
    index: head.index,
    size: head.count,
    path: head.path.map((hash) => fromHex(hash, 32) ?? new Uint8Array(32)),
    root: fromHex(signed.root, 32) ?? new Uint8Array(32),
  });
  if (!proven) fail({ code: "HEAD_PATH", ...covered, member: "path" });
  const key = keys.get(signed.keyId);
  if (key === undefined) return fail({ code: "KEY", ...covered, member: "keyId", found: signed.keyId });
  if (signed.at < key.validFrom || signed.at >= key.validTo) fail({ code: "KEY", ...covered, member: "at", found: new Date(signed.at).toISOString() });
  if (!(await signedBy(crypto, key.raw, signed))) fail({ code: "HEAD_SIGNATURE", ...covered, member: "signature" });
}

async function signedBy(crypto: Cryptography, rawKey: Bytes, statement: JsonObject): Promise<boolean> {
  const { signature, ...rest } = statement;
  const bytes = fromBase64(String(signature));
  return bytes !== undefined && crypto.verifies(rawKey, bytes, utf8(canonicalJson(rest)));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A key's own statement: its id is made from the key, and the key signs its validity. */
export async function checkKey(crypto: Cryptography, value: JsonValue): Promise<CheckedKey> {
  const statement = requireShape(value, KEY, { code: "KEY" });
  const spki = fromBase64(String(statement["publicKey"]));
  const raw = spki && rawEd25519Key(spki);
  if (spki === undefined || raw === undefined) return fail({ code: "KEY", member: "publicKey" });
  const keyId = toHex((await crypto.sha256(spki)).subarray(0, 16));
  if (statement["keyId"] !== keyId) fail({ code: "KEY", member: "keyId", found: String(statement["keyId"]), expected: keyId });
  const [validFrom, validTo] = (["validFrom", "validTo"] as const).map((member) => {
    const written = String(statement[member]);
    const at = INSTANT.test(written) ? Date.parse(written) : Number.NaN;
    return Number.isNaN(at) ? fail({ code: "KEY", member, found: written }) : at;
  }) as [number, number];
  if (validTo <= validFrom) fail({ code: "KEY", member: "validTo" });
  if (!(await signedBy(crypto, raw, statement))) fail({ code: "KEY", member: "signature", found: keyId });
  return { keyId, raw, validFrom, validTo };
}

/** Checks a bidder's receipt against the court's published keys: the record stands in a log that a key has signed. */
export async function verifyReceipt(receiptText: string, publishedKeys: JsonValue[]): Promise<{ record?: LogRecord; finding?: Finding }> {
  const crypto = await cryptography();
  try {
    const receipt = parseStrictJson(receiptText);
    if (!isObject(receipt) || !Array.isArray(receipt["path"])) return { finding: { code: "FORMAT" } };
    const claimed = receipt["record"];
    const seq = isObject(claimed) && typeof claimed["seq"] === "number" ? claimed["seq"] : 0;
    const record = requireRecord(claimed ?? null, seq);
    const covered = { fromSeq: seq, toSeq: seq };
    const head = requireHead(receipt["head"] ?? null, { fromSeq: seq });
    if (head.lot !== record.lot) fail({ code: "HEAD_ORDER", ...covered, member: "lot" });
    const path = receipt["path"].map((hash) => (typeof hash === "string" ? fromHex(hash, 32) : undefined));
    if (path.some((hash) => hash === undefined)) fail({ code: "FORMAT", member: "path" });
    const included = await provesInclusion(crypto, {
      leaf: await leafHash(crypto, record),
      index: seq - 1,
      size: head.treeSize,
      path: path.filter((hash) => hash !== undefined),
      root: fromHex(head.lotRoot, 32) ?? new Uint8Array(32),
    });
    if (!included) fail({ code: "HEAD_ROOT", ...covered, member: "path" });
    const keys = await Promise.all(publishedKeys.map((key) => checkKey(crypto, key)));
    await checkHead(crypto, head, new Map(keys.map((key) => [key.keyId, key])), covered);
    return { record };
  } catch (thrown) {
    if (thrown instanceof Found) return { finding: thrown.finding };
    if (thrown instanceof NotStrictJson) return { finding: { code: "FORMAT", found: thrown.message } };
    throw thrown;
  }
}
