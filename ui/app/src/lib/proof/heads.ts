import { fromHex, toHex } from "./bytes";
import type { Algorithms } from "./crypto";
import { fail, type Finding, findingOfAsync } from "./findings";
import type { JsonValue } from "./json";
import { type CheckedKey, isSignedBy } from "./keys";
import { type GrowingTree, leafHash, provesInclusion } from "./merkle";
import { type Head, profileOf } from "./shapes";

export interface HeadsVerdict {
  /** How many records the good heads before the first bad one cover. */
  sealed: number;
  /** The first head that does not hold, with the records that it alone covers. */
  fault: Finding | undefined;
}

/** Grows the tree record by record, as far as a head asks for it. */
export interface Growth {
  tree: GrowingTree;
  /** How many records there are. */
  size: number;
  growTo(size: number): Promise<void>;
}

/** Goes through the heads as long as they hold. */
export async function checkHeads(algorithms: Algorithms, heads: readonly Head[], lot: string, growth: Growth, keys: Map<string, CheckedKey>): Promise<HeadsVerdict> {
  let before: Head | undefined;
  for (const [index, head] of heads.entries()) {
    const sealed = before?.treeSize ?? 0;
    const at = `/heads/${index}`;
    const fault = await findingOfAsync(async () => {
      checkOrder(head, before, lot, at);
      if (profileOf(head.signed) !== algorithms.profile) fail({ code: "HEAD_ROOT", member: `${at}/signed/context`, found: profileOf(head.signed), expected: algorithms.profile });
      if (head.treeSize > growth.size) fail({ code: "HEAD_ORDER", member: `${at}/treeSize` });
      await growth.growTo(head.treeSize);
      if (toHex(await growth.tree.root()) !== head.lotRoot) fail({ code: "HEAD_ROOT", member: `${at}/lotRoot` });
      await checkHead(algorithms, head, keys, at);
    });
    if (fault) return { sealed, fault: head.treeSize > sealed ? { ...fault, fromSeq: sealed + 1, toSeq: head.treeSize } : fault };
    before = head;
  }
  return { sealed: before?.treeSize ?? 0, fault: undefined };
}

function checkOrder(head: Head, before: Head | undefined, lot: string, at: string): void {
  const outOfOrder = (member: string): never => fail({ code: "HEAD_ORDER", member: `${at}/${member}` });
  if (head.lot !== lot) outOfOrder("lot");
  if (before !== undefined) {
    if (head.treeSize <= before.treeSize) outOfOrder("treeSize");
    if (head.signed.bucket !== before.signed.bucket) outOfOrder("signed/bucket");
    if (head.signed.batch <= before.signed.batch) outOfOrder("signed/batch");
  }
}

/** One head without its lot's records: its path to the signed root, the key's validity and the signature. */
export async function checkHead(algorithms: Algorithms, head: Head, keys: Map<string, CheckedKey>, at: string): Promise<void> {
  if (!(await pathHolds(algorithms, head))) fail({ code: "HEAD_PATH", member: `${at}/path` });
  const { signed } = head;
  const key = keys.get(signed.keyId);
  if (key === undefined) return fail({ code: "KEY", member: `${at}/signed/keyId`, found: signed.keyId });
  if (key.profile !== algorithms.profile) fail({ code: "KEY", member: `${at}/signed/keyId`, found: key.profile, expected: algorithms.profile });
  if (signed.at < key.validFrom || signed.at >= key.validTo) fail({ code: "KEY", member: `${at}/signed/at`, found: new Date(signed.at).toISOString() });
  if (!(await isSignedBy(algorithms, key.raw, signed))) fail({ code: "HEAD_SIGNATURE", member: `${at}/signed/signature` });
}

/** `count` stands in the leaf, because a path alone does not bind it. */
export function headLeaf({ count, lot, lotRoot, treeSize }: Pick<Head, "count" | "lot" | "lotRoot" | "treeSize">): JsonValue {
  return { count, lot, lotRoot, treeSize };
}

async function pathHolds(algorithms: Algorithms, head: Head): Promise<boolean> {
  const path = head.path.map((hash) => fromHex(hash, 32)).filter((hash) => hash !== undefined);
  const root = fromHex(head.signed.root, 32);
  return root !== undefined && provesInclusion(algorithms, { leaf: await leafHash(algorithms, headLeaf(head)), index: head.index, size: head.count, path, root });
}
