import { type Bytes, concat, sameBytes, utf8 } from "./bytes";
import type { Algorithms } from "./crypto";
import { canonicalJson, type JsonValue } from "./json";

/** RFC 9162, 2.1: leaves prefixed by 0x00 and nodes by 0x01. */
export function leafHash(algorithms: Algorithms, value: JsonValue): Promise<Bytes> {
  return algorithms.hash(concat(Uint8Array.of(0), utf8(canonicalJson(value))));
}

export function nodeHash(algorithms: Algorithms, left: Bytes, right: Bytes): Promise<Bytes> {
  return algorithms.hash(concat(Uint8Array.of(1), left, right));
}

/** A tree that grows leaf by leaf and keeps only the roots of its perfect subtrees, greatest first. */
export class GrowingTree {
  private peaks: { leaves: number; hash: Bytes }[] = [];
  private leaves = 0;

  constructor(private readonly algorithms: Algorithms) {}

  get size(): number {
    return this.leaves;
  }

  async append(leaf: Bytes): Promise<void> {
    let peak = { leaves: 1, hash: leaf };
    for (let last = this.peaks.at(-1); last?.leaves === peak.leaves; last = this.peaks.at(-1)) {
      this.peaks.pop();
      peak = { leaves: peak.leaves * 2, hash: await nodeHash(this.algorithms, last.hash, peak.hash) };
    }
    this.peaks.push(peak);
    this.leaves++;
  }

  async root(): Promise<Bytes> {
    const fromRight = [...this.peaks].reverse();
    const last = fromRight.shift();
    if (last === undefined) return this.algorithms.hash(new Uint8Array(0));
    let root = last.hash;
    for (const peak of fromRight) root = await nodeHash(this.algorithms, peak.hash, root);
    return root;
  }

  /** The perfect subtrees, greatest first: what a picture of the tree shows. */
  subtrees(): readonly { leaves: number; hash: Bytes }[] {
    return this.peaks;
  }
}

/** RFC 9162, 2.1.3.2: whether `path` proves that `leaf` is number `index` (from 0) of the `size` under `root`. */
export async function provesInclusion(
  algorithms: Algorithms,
  claim: { leaf: Bytes; index: number; size: number; path: Bytes[]; root: Bytes },
): Promise<boolean> {
  if (claim.index < 0 || claim.index >= claim.size) return false;
  let node = claim.index;
  let last = claim.size - 1;
  let hash = claim.leaf;
  for (const sibling of claim.path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(algorithms, sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(algorithms, hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(hash, claim.root);
}
