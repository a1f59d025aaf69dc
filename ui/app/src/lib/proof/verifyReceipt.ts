import { fromHex } from "./bytes";
import { type Algorithms, algorithmsOf, type Cryptography, cryptography, type ProfileName } from "./crypto";
import { fail, type Finding, Found } from "./findings";
import { checkHead } from "./heads";
import { isObject, type JsonValue, NotStrictJson, parseStrictJson } from "./json";
import { type CheckedKey, checkKey } from "./keys";
import { leafHash, provesInclusion } from "./merkle";
import { type Head, type LogRecord, profileOf, requireHashes, requireHead, requireRecord } from "./shapes";

export interface ReceiptReport {
  /** Stands in the log that the key has signed. */
  record?: LogRecord;
  /** The algorithms of that log. */
  profile?: ProfileName;
  finding?: Finding;
}

/** Checks a bidder's receipt against the court's published keys: the record stands in a log that one of them has signed. */
export async function verifyReceipt(receiptText: string, publishedKeys: readonly JsonValue[]): Promise<ReceiptReport> {
  const crypto = await cryptography();
  try {
    return await check(crypto, parseStrictJson(receiptText), publishedKeys);
  } catch (thrown) {
    if (thrown instanceof Found) return { finding: thrown.finding };
    if (thrown instanceof NotStrictJson) return { finding: { code: "FORMAT", found: thrown.message } };
    throw thrown;
  }
}

async function check(crypto: Cryptography, receipt: JsonValue, publishedKeys: readonly JsonValue[]): Promise<ReceiptReport> {
  if (!isObject(receipt)) return fail({ code: "FORMAT" });
  const extra = Object.keys(receipt).find((member) => !["record", "path", "head"].includes(member));
  if (extra !== undefined) fail({ code: "FORMAT", member: `/${extra}` });
  const claimed = receipt["record"] ?? null;
  const seq = isObject(claimed) && typeof claimed["seq"] === "number" ? claimed["seq"] : 0;
  const record = requireRecord(claimed, seq, "/record");
  const path = requireHashes(receipt["path"] ?? null, "/path");
  const head = requireHead(receipt["head"] ?? null, "/head");
  const algorithms = await algorithmsOf(crypto, profileOf(head.signed));
  if (!(await leadsToRoot(algorithms, record, path, head))) fail({ code: "HEAD_ROOT", seq, member: "/path" });
  try {
    await checkHead(algorithms, head, await keysOf(crypto, publishedKeys, head.signed.keyId), "/head");
  } catch (thrown) {
    if (thrown instanceof Found) fail({ ...thrown.finding, seq });
    throw thrown;
  }
  return { record, profile: algorithms.profile };
}

async function leadsToRoot(algorithms: Algorithms, record: LogRecord, path: readonly string[], head: Head): Promise<boolean> {
  const root = fromHex(head.lotRoot, 32);
  const hashes = path.map((hash) => fromHex(hash, 32)).filter((hash) => hash !== undefined);
  if (root === undefined || record.lot !== head.lot) return false;
  return provesInclusion(algorithms, { leaf: await leafHash(algorithms, record), index: record.seq - 1, size: head.treeSize, path: hashes, root });
}

/** Only the key that signed has to be good; what else is published does not matter here. */
async function keysOf(crypto: Cryptography, published: readonly JsonValue[], keyId: string): Promise<Map<string, CheckedKey>> {
  const statement = published.find((key) => isObject(key) && key["keyId"] === keyId);
  return new Map(statement === undefined ? [] : [[keyId, await checkKey(crypto, statement, "/head/signed/keyId")]]);
}
