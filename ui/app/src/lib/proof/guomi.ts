import { type Bytes, concat, fromHex, sameBytes, toHex } from "./bytes";
import type { Cryptography } from "./crypto";

/** SubjectPublicKeyInfo of a point on sm2p256v1, uncompressed, up to the point itself (GM/T 0006). */
const SM2_POINT_FOLLOWS = fromHex("3059301306072a8648ce3d020106082a811ccf5501822d03420004", 27) ?? new Uint8Array();
const POINT_BYTES = 64;

/** The two halves of a point, behind the byte that says that it is not compressed. */
function rawSm2Key(spki: Bytes): Bytes | undefined {
  const { length } = SM2_POINT_FOLLOWS;
  const isSm2 = spki.length === length + POINT_BYTES && sameBytes(spki.subarray(0, length), SM2_POINT_FOLLOWS);
  return isSm2 ? spki.slice(length - 1) : undefined;
}

/** SM2 and SM3, which no browser has: loaded only for a log that is made with them. */
export async function guomiCryptography(base: Cryptography): Promise<Cryptography> {
  const { sm2, sm3 } = await import("sm-crypto-v2");
  return {
    name: "sm-crypto",
    algorithm: "SM2",
    sha256: (bytes) => base.sha256(bytes),
    hash: (bytes) => Promise.resolve(fromHex(sm3(bytes), 32) ?? concat()),
    rawKey: (spki) => {
      const raw = rawSm2Key(spki);
      return raw && sm2.verifyPublicKey(toHex(raw)) ? raw : undefined;
    },
    verifies: (rawKey, signature, message) => {
      try {
        // The DER of r and s, over the default identity (GM/T 0009).
        return Promise.resolve(sm2.doVerifySignature(message, toHex(signature), toHex(rawKey), { der: true, hash: true }));
      } catch {
        return Promise.resolve(false);
      }
    },
  };
}
