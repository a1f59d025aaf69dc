import { fromHex, toHex } from "./bytes";
import { type Cryptography, DEFAULT_PROFILE, type Profile } from "./crypto";
import { fail, type Finding, findingOfAsync } from "./findings";
import type { JsonValue } from "./json";
import { type CheckedKey, isSignedBy } from "./keys";
import { type GrowingTree, leafHash, provesInclusion } from "./merkle";
import type { Head } from "./shapes";

export interface HeadsVerdict {
  /** How many records the good heads before the first bad one cover. */
  sealed: number;
  /** The first head that does not hold, with the records that it alone covers. */
  fault: Finding | undefined;
}

/** Grows the tree record by record, as far as a head asks for it. */
export interface Growth {
  /** Of the log. */
  profile: Profile;
  tree: GrowingTree;
  /** How many records there are. */
  size: number;
  growTo(size: number): Promise<void>;
}

/** Goes through the heads as long as they hold. */
export async function checkHeads(crypto: Cryptography, heads: readonly Head[], lot: string, growth: Growth, keys: Map<string, CheckedKey>): Promise<HeadsVerdict> {
  let before: Head | undefined;
  for (const [index, head] of heads.entries()) {
    const sealed = before?.treeSize ?? 0;
    const at = `/heads/${index}`;
    const fault = await findingOfAsync(async () => {
      checkOrder(head, before, lot, growth.size, at);
      if (profileOf(head) !== growth.profile) fail({ code: "HEAD_ROOT", member: `${at}/signed/context`, found: head.signed.context });
      await growth.growTo(head.treeSize);
      if (toHex(await growth.tree.root()) !== head.lotRoot) fail({ code: "HEAD_ROOT", member: `${at}/lotRoot` });
      await checkHead(crypto, head, keys, at);
    });
    if (fault) return { sealed, fault: head.treeSize > sealed ? { ...fault, fromSeq: sealed + 1, toSeq: head.treeSize } : fault };
    before = head;
  }
  return { sealed: before?.treeSize ?? 0, fault: undefined };
}

function checkOrder(head: Head, before: Head | undefined, lot: string, size: number, at: string): void {
  const outOfOrder = (member: string): never => fail({ code: "HEAD_ORDER", member: `${at}/${member}` });
  if (head.lot !== lot) outOfOrder("lot");
  if (before !== undefined) {
    if (head.treeSize <= before.treeSize) outOfOrder("treeSize");
    if (head.signed.bucket !== before.signed.bucket) outOfOrder("signed/bucket");
    if (head.signed.batch <= before.signed.batch) outOfOrder("signed/batch");
  }
  if (head.treeSize > size) outOfOrder("treeSize");
}

/** One head without its lot's records: its path to the signed root, the key's validity and the signature. */
export async function checkHead(crypto: Cryptography, head: Head, keys: Map<string, CheckedKey>, at: string): Promise<void> {
  if (!(await pathHolds(crypto, head))) fail({ code: "HEAD_PATH", member: `${at}/path` });
  const { signed } = head;
  const key = keys.get(signed.keyId);
  if (key === undefined) return fail({ code: "KEY", member: `${at}/signed/keyId`, found: signed.keyId });
  if (key.profile !== profileOf(head)) fail({ code: "KEY", member: `${at}/signed/keyId`, found: signed.keyId });
  if (signed.at < key.validFrom || signed.at >= key.validTo) fail({ code: "KEY", member: `${at}/signed/at`, found: new Date(signed.at).toISOString() });
  if (!(await isSignedBy(crypto, key.raw, signed))) fail({ code: "HEAD_SIGNATURE", member: `${at}/signed/signature` });
}

/** What a signed root names; with the default profile it names none. */
export function profileOf(head: Head): Profile {
  return head.signed["profile"] === "SM2_SM3" ? "SM2_SM3" : DEFAULT_PROFILE;
}

/** `count` stands in the leaf, because a path alone does not bind it. */
export function headLeaf({ count, lot, lotRoot, treeSize }: Pick<Head, "count" | "lot" | "lotRoot" | "treeSize">): JsonValue {
  return { count, lot, lotRoot, treeSize };
}

async function pathHolds(crypto: Cryptography, head: Head): Promise<boolean> {
  const path = head.path.map((hash) => fromHex(hash, 32)).filter((hash) => hash !== undefined);
  const root = fromHex(head.signed.root, 32);
  return root !== undefined && provesInclusion(crypto, { leaf: await leafHash(crypto, headLeaf(head)), index: head.index, size: head.count, path, root });
}
