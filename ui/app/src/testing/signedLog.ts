import { type Bytes, concat, fromHex, toBase64, toHex, utf8 } from "@/lib/proof/bytes";
import { cryptography } from "@/lib/proof/crypto";
import { headLeaf } from "@/lib/proof/heads";
import { canonicalJson, type JsonObject } from "@/lib/proof/json";
import { leafHash, nodeHash } from "@/lib/proof/merkle";
import type { Head } from "@/lib/proof/shapes";

/** Writes bid logs as the platform does, for tests and for the imagined platform. */
export class LogSigner {
  private batch = 0;

  private constructor(
    private readonly key: CryptoKey,
    readonly statement: JsonObject,
    readonly keyId: string,
  ) {}

  static async create(validFrom = "2026-01-01T00:00:00.000Z", validTo = "2028-01-01T00:00:00.000Z"): Promise<LogSigner> {
    const pair = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
    const spki = new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey));
    const keyId = toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", spki)).subarray(0, 16));
    const claims = { algorithm: "Ed25519", keyId, publicKey: toBase64(spki), validFrom, validTo };
    const signer = new LogSigner(pair.privateKey, {}, keyId);
    return new LogSigner(pair.privateKey, { ...claims, signature: await signer.sign(claims) }, keyId);
  }

  async sign(value: JsonObject): Promise<string> {
    return toBase64(new Uint8Array(await crypto.subtle.sign("Ed25519", this.key, utf8(canonicalJson(value)))));
  }

  /** A head over all `records`, in a commit with one other lot beside it. */
  async head(records: readonly JsonObject[], at: number): Promise<JsonObject> {
    const crypto = await cryptography();
    const lot = String(records[0]?.["lot"]);
    const lotRoot = toHex(await treeRoot(records));
    const own = await leafHash(crypto, headLeaf({ lot, lotRoot, treeSize: records.length, count: 2 }));
    const other = await crypto.sha256(utf8("another lot"));
    const root = toHex(await nodeHash(crypto, own, other));
    const claims = { context: "fachui-head/1", bucket: "07", batch: ++this.batch, at, root, keyId: this.keyId };
    return { lot, treeSize: records.length, lotRoot, index: 0, count: 2, path: [toHex(other)], signed: { ...claims, signature: await this.sign(claims) } };
  }
}

/** The tree's root by its recursive definition (RFC 9162, 2.1.1): deliberately another way than the verifier's. */
export async function treeRoot(records: readonly JsonObject[]): Promise<Bytes> {
  const crypto = await cryptography();
  return rootOf(await Promise.all(records.map((record) => leafHash(crypto, record))));
}

async function rootOf(leaves: readonly Bytes[]): Promise<Bytes> {
  const crypto = await cryptography();
  const first = leaves[0];
  if (first === undefined) return crypto.sha256(new Uint8Array(0));
  if (leaves.length === 1) return first;
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(crypto, await rootOf(leaves.slice(0, split)), await rootOf(leaves.slice(split)));
}

/** The path of leaf `index` among all `records` (RFC 9162, 2.1.3.1). */
export async function pathOf(records: readonly JsonObject[], index: number): Promise<string[]> {
  if (records.length <= 1) return [];
  const split = 2 ** Math.floor(Math.log2(records.length - 1));
  return index < split
    ? [...(await pathOf(records.slice(0, split), index)), toHex(await treeRoot(records.slice(split)))]
    : [...(await pathOf(records.slice(split), index - split)), toHex(await treeRoot(records.slice(0, split)))];
}

/** After an edit: every head's roots and path recomputed over the records as they stand, the signatures left alone. */
export async function recomputeTrees(log: { records: JsonObject[]; heads: JsonObject[] }): Promise<void> {
  const crypto = await cryptography();
  for (const head of log.heads) {
    const covered = log.records.slice(0, Number(head["treeSize"]));
    head["lotRoot"] = toHex(await treeRoot(covered));
    const own = await leafHash(crypto, headLeaf(head as Head));
    const path = head["path"];
    const sibling = Array.isArray(path) && typeof path[0] === "string" ? fromHex(path[0], 32) : undefined;
    if (sibling) (head["signed"] as JsonObject)["root"] = toHex(await nodeHash(crypto, own, sibling));
  }
}

export async function sha256Hex(value: JsonObject): Promise<string> {
  return toHex(await (await cryptography()).sha256(concat(utf8(canonicalJson(value)))));
}
