import { sm2, sm3 } from "sm-crypto-v2";
import { type Bytes, fromHex, sameBytes, toHex } from "./bytes";
import type { Algorithms } from "./crypto";

/** SubjectPublicKeyInfo of a point on sm2p256v1, uncompressed, up to the point itself. */
const POINT_FOLLOWS = bytesOf("3059301306072a8648ce3d020106082a811ccf5501822d03420004");
const POINT_BYTES = 64;
/** GB/T 32918.5-2017, 2. */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

function bytesOf(hex: string): Bytes {
  return fromHex(hex, hex.length / 2) ?? new Uint8Array(0);
}

/** SM2 (GB/T 32918) over the default identity 1234567812345678, and SM3 (GB/T 32905). */
export const guomi: Algorithms = {
  profile: "SM2_SM3",
  hash: (bytes) => Promise.resolve(bytesOf(sm3(bytes))),
  rawKey(spki) {
    const isSm2 = spki.length === POINT_FOLLOWS.length + POINT_BYTES && sameBytes(spki.subarray(0, POINT_FOLLOWS.length), POINT_FOLLOWS);
    const point = spki.slice(POINT_FOLLOWS.length);
    return isSm2 && isOnCurve(point) ? point : undefined;
  },
  verifies(rawKey, signature, message) {
    const pair = pairOf(signature);
    if (pair === undefined) return Promise.resolve(false);
    try {
      return Promise.resolve(sm2.doVerifySignature(message, pair, `04${toHex(rawKey)}`, { hash: true }));
    } catch {
      return Promise.resolve(false);
    }
  },
};

function isOnCurve(point: Bytes): boolean {
  try {
    return sm2.verifyPublicKey(`04${toHex(point)}`);
  } catch {
    return false;
  }
}

/** r ‖ s in hex out of their DER: the library takes many spellings of it, and a signature has one. */
function pairOf(der: Bytes): string | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return undefined;
  const r = integerAt(der, 2);
  const s = r && integerAt(der, r.next);
  return r && s?.next === der.length ? r.hex + s.hex : undefined;
}

/** A positive integer below the order, in its shortest form. */
function integerAt(der: Bytes, at: number): { hex: string; next: number } | undefined {
  const next = at + 2 + (der[at + 1] ?? 0);
  const value = der.subarray(at + 2, next);
  const [first = 0x80, second = 0x80] = value;
  if (der[at] !== 0x02 || next > der.length || first >= 0x80 || (first === 0 && second < 0x80)) return undefined;
  const number = BigInt(`0x${toHex(value)}`);
  return number > 0n && number < ORDER ? { hex: number.toString(16).padStart(64, "0"), next } : undefined;
}
