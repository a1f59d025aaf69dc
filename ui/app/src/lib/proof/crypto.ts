import { type Bytes, concat, sameBytes, toHex } from "./bytes";

export type ProfileName = "ED25519_SHA256" | "SM2_SM3";

/** The algorithms of one profile (docs/bid-log.md, "Profiles"). */
export interface Algorithms {
  readonly profile: ProfileName;
  hash(bytes: Bytes): Promise<Bytes>;
  /** The key in a SubjectPublicKeyInfo; undefined unless it is one of this profile in its one spelling. */
  rawKey(spki: Bytes): Bytes | undefined;
  /** Whether `signature` is the key's over `message`; false for anything malformed. */
  verifies(rawKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean>;
}

/** What the checks need of cryptography: Ed25519, and the hash of documents under every profile. */
export interface Cryptography extends Algorithms {
  /** Says on the page what computed the result. */
  readonly name: "WebCrypto" | "noble";
  sha256(bytes: Bytes): Promise<Bytes>;
}

/** The library of SM2 and SM3 is loaded for a log that names them, and for no other. */
export async function algorithmsOf(crypto: Cryptography, profile: ProfileName): Promise<Algorithms> {
  return profile === "SM2_SM3" ? (await import("./guomi")).guomi : crypto;
}

/** The SubjectPublicKeyInfo of an Ed25519 key is this and the 32 bytes of the key (RFC 8410). */
const ED25519_SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

export function rawEd25519Key(spki: Bytes): Bytes | undefined {
  const isEd25519 = spki.length === ED25519_SPKI.length + 32 && sameBytes(spki.subarray(0, ED25519_SPKI.length), ED25519_SPKI);
  return isEd25519 ? spki.slice(ED25519_SPKI.length) : undefined;
}

class WebCryptography implements Cryptography {
  readonly name = "WebCrypto";
  readonly profile = "ED25519_SHA256";
  readonly rawKey = rawEd25519Key;
  private readonly keys = new Map<string, Promise<CryptoKey>>();

  constructor(private readonly subtle: SubtleCrypto) {}

  hash(bytes: Bytes): Promise<Bytes> {
    return this.sha256(bytes);
  }

  async sha256(bytes: Bytes): Promise<Bytes> {
    return new Uint8Array(await this.subtle.digest("SHA-256", bytes));
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
    profile: "ED25519_SHA256",
    hash,
    sha256: hash,
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
