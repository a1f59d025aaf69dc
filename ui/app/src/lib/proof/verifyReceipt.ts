import { fromHex } from "./bytes";
import { Cryptographies, type Cryptography } from "./crypto";
import { fail, type Finding, Found } from "./findings";
import { checkHead, profileOf } from "./heads";
import { isObject, type JsonValue, NotStrictJson, parseStrictJson } from "./json";
import { type CheckedKey, checkKey } from "./keys";
import { leafHash, provesInclusion } from "./merkle";
import { type Head, type LogRecord, requireHashes, requireHead, requireRecord } from "./shapes";

export interface ReceiptReport {
  /** Stands in the log that the key has signed. */
  record?: LogRecord;
  finding?: Finding;
}

/** Checks a bidder's receipt against the court's published keys: the record stands in a log that one of them has signed. */
export async function verifyReceipt(receiptText: string, publishedKeys: readonly JsonValue[]): Promise<ReceiptReport> {
  try {
    return { record: await check(new Cryptographies(), parseStrictJson(receiptText), publishedKeys) };
  } catch (thrown) {
    if (thrown instanceof Found) return { finding: thrown.finding };
    if (thrown instanceof NotStrictJson) return { finding: { code: "FORMAT", found: thrown.message } };
    throw thrown;
  }
}

async function check(cryptographies: Cryptographies, receipt: JsonValue, publishedKeys: readonly JsonValue[]): Promise<LogRecord> {
  if (!isObject(receipt)) return fail({ code: "FORMAT" });
  const extra = Object.keys(receipt).find((member) => !["record", "path", "head"].includes(member));
  if (extra !== undefined) fail({ code: "FORMAT", member: `/${extra}` });
  const claimed = receipt["record"] ?? null;
  const seq = isObject(claimed) && typeof claimed["seq"] === "number" ? claimed["seq"] : 0;
  const record = requireRecord(claimed, seq, "/record");
  const path = requireHashes(receipt["path"] ?? null, "/path");
  const head = requireHead(receipt["head"] ?? null, "/head");
  const crypto = await cryptographies.of(profileOf(head));
  if (!(await leadsToRoot(crypto, record, path, head))) fail({ code: "HEAD_ROOT", seq, member: "/path" });
  try {
    await checkHead(crypto, head, await keysOf(cryptographies, publishedKeys, head.signed.keyId), "/head");
  } catch (thrown) {
    if (thrown instanceof Found) fail({ ...thrown.finding, seq });
    throw thrown;
  }
  return record;
}

async function leadsToRoot(crypto: Cryptography, record: LogRecord, path: readonly string[], head: Head): Promise<boolean> {
  const root = fromHex(head.lotRoot, 32);
  const hashes = path.map((hash) => fromHex(hash, 32)).filter((hash) => hash !== undefined);
  if (root === undefined || record.lot !== head.lot) return false;
  return provesInclusion(crypto, { leaf: await leafHash(crypto, record), index: record.seq - 1, size: head.treeSize, path: hashes, root });
}

/** Only the key that signed has to be good; what else is published does not matter here. */
async function keysOf(cryptographies: Cryptographies, published: readonly JsonValue[], keyId: string): Promise<Map<string, CheckedKey>> {
  const statement = published.find((key) => isObject(key) && key["keyId"] === keyId);
  return new Map(statement === undefined ? [] : [[keyId, await checkKey(cryptographies, statement, "/head/signed/keyId")]]);
}
