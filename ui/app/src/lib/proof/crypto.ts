import { type Bytes, concat, sameBytes, toHex } from "./bytes";
import { guomiCryptography } from "./guomi";

/** Which algorithms make a log's evidence (docs/bid-log.md). */
export type Profile = "ED25519_SHA256" | "SM2_SM3";

/** A log that names no profile has this one. */
export const DEFAULT_PROFILE: Profile = "ED25519_SHA256";

/** What the checks need of cryptography, of one profile. */
export interface Cryptography {
  /** Says on the page what computed the result. */
  readonly name: "WebCrypto" | "noble" | "sm-crypto";
  /** As a key's statement names it. */
  readonly algorithm: "Ed25519" | "SM2";
  /** What documents are bound by, whatever the profile. */
  sha256(bytes: Bytes): Promise<Bytes>;
  /** The profile's: of trees, commitments and key ids. */
  hash(bytes: Bytes): Promise<Bytes>;
  /** The key in a SubjectPublicKeyInfo, if it is one of the profile. */
  rawKey(spki: Bytes): Bytes | undefined;
  /** Whether `signature` is the key's over `message`; false for anything malformed. */
  verifies(rawKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean>;
}

/** The SubjectPublicKeyInfo of an Ed25519 key is this and the 32 bytes of the key (RFC 8410). */
const ED25519_SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

function rawEd25519Key(spki: Bytes): Bytes | undefined {
  const isEd25519 = spki.length === ED25519_SPKI.length + 32 && sameBytes(spki.subarray(0, ED25519_SPKI.length), ED25519_SPKI);
  return isEd25519 ? spki.slice(ED25519_SPKI.length) : undefined;
}

class WebCryptography implements Cryptography {
  readonly name = "WebCrypto";
  readonly algorithm = "Ed25519";
  readonly rawKey = rawEd25519Key;
  private readonly keys = new Map<string, Promise<CryptoKey>>();

  constructor(private readonly subtle: SubtleCrypto) {}

  async sha256(bytes: Bytes): Promise<Bytes> {
    return new Uint8Array(await this.subtle.digest("SHA-256", bytes));
  }

  hash(bytes: Bytes): Promise<Bytes> {
    return this.sha256(bytes);
  }

  async verifies(rawKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
    if (rawKey.length !== 32 || signature.length !== 64) return false;
    try {
      return await this.subtle.verify("Ed25519", await this.key(rawKey), signature, message);
    } catch {
      return false;
    }
  }

  private key(rawKey: Bytes): Promise<CryptoKey> {
    const id = toHex(rawKey);
    const known = this.keys.get(id) ?? this.subtle.importKey("raw", rawKey, "Ed25519", false, ["verify"]);
    this.keys.set(id, known);
    return known;
  }
}

/** An audited library, loaded only where the browser has no Ed25519 or the page has no secure context. */
async function nobleCryptography(): Promise<Cryptography> {
  const [{ ed25519 }, { sha256 }] = await Promise.all([import("@noble/curves/ed25519.js"), import("@noble/hashes/sha2.js")]);
  const hash = (bytes: Bytes): Promise<Bytes> => Promise.resolve(concat(sha256(bytes)));
  return {
    name: "noble",
    algorithm: "Ed25519",
    sha256: hash,
    hash,
    rawKey: rawEd25519Key,
    verifies: (rawKey, signature, message) => {
      try {
        return Promise.resolve(ed25519.verify(signature, message, rawKey, { zip215: false }));
      } catch {
        return Promise.resolve(false);
      }
    },
  };
}

/** RFC 8032, 7.1, test 1: an engine that cannot verify it is not asked anything else. */
const KNOWN_KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

async function hasEd25519(subtle: SubtleCrypto): Promise<boolean> {
  try {
    const raw = Uint8Array.from(KNOWN_KEY.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    await subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return true;
  } catch {
    return false;
  }
}

/** `subtle` is absent on a page served without https other than from this machine. */
export async function cryptography(subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): Promise<Cryptography> {
  return subtle !== undefined && (await hasEd25519(subtle)) ? new WebCryptography(subtle) : nobleCryptography();
}

/** Those of both profiles; the other one is loaded when it is asked for. */
export class Cryptographies {
  private readonly base = cryptography();
  private guomi: Promise<Cryptography> | undefined;

  of(profile: Profile): Promise<Cryptography> {
    if (profile === DEFAULT_PROFILE) return this.base;
    this.guomi ??= this.base.then(guomiCryptography);
    return this.guomi;
  }

  /** By the algorithm that a key's statement names. */
  async ofAlgorithm(algorithm: unknown): Promise<{ profile: Profile; crypto: Cryptography } | undefined> {
    const profile = algorithm === "Ed25519" ? DEFAULT_PROFILE : algorithm === "SM2" ? "SM2_SM3" : undefined;
    return profile && { profile, crypto: await this.of(profile) };
  }
}
