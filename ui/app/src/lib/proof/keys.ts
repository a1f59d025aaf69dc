import { type Bytes, fromBase64, toHex, utf8 } from "./bytes";
import { type Algorithms, algorithmsOf, type Cryptography, type ProfileName } from "./crypto";
import { fail } from "./findings";
import { canonicalJson, type JsonObject, type JsonValue } from "./json";
import { KEY, requireShape } from "./shapes";

export interface CheckedKey {
  keyId: string;
  /** Of which logs it signs heads. */
  profile: ProfileName;
  raw: Bytes;
  /** Inclusive, ms since 1970. */
  validFrom: number;
  /** Exclusive. */
  validTo: number;
}

const PROFILES: Record<string, ProfileName> = { Ed25519: "ED25519_SHA256", SM2: "SM2_SM3" };
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** RFC 3339 in UTC with milliseconds, in its one spelling. */
function instant(written: string): number | undefined {
  const at = INSTANT.test(written) ? Date.parse(written) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString() === written ? at : undefined;
}

/** A key's own statement: its id is made from the key, and the key signs its validity. */
export async function checkKey(crypto: Cryptography, value: JsonValue, at: string): Promise<CheckedKey> {
  const statement = requireShape(value, KEY, { code: "KEY", at });
  const wrong = (member: string): never => fail({ code: "KEY", member: `${at}/${member}` });
  const algorithm = String(statement["algorithm"]);
  const profile = Object.hasOwn(PROFILES, algorithm) ? PROFILES[algorithm] : undefined;
  if (profile === undefined) return wrong("algorithm");
  const algorithms = await algorithmsOf(crypto, profile);
  const spki = fromBase64(String(statement["publicKey"]));
  const raw = spki && algorithms.rawKey(spki);
  if (spki === undefined || raw === undefined) return wrong("publicKey");
  const keyId = toHex((await algorithms.hash(spki)).subarray(0, 16));
  if (statement["keyId"] !== keyId) wrong("keyId");
  const [validFrom, validTo] = [instant(String(statement["validFrom"])), instant(String(statement["validTo"]))];
  if (validFrom === undefined) return wrong("validFrom");
  if (validTo === undefined || validTo <= validFrom) return wrong("validTo");
  if (!(await isSignedBy(algorithms, raw, statement))) wrong("signature");
  return { keyId, profile, raw, validFrom, validTo };
}

/** Whether `statement.signature` is the key's over the canonical form of the other members. */
export async function isSignedBy(algorithms: Algorithms, rawKey: Bytes, statement: JsonObject): Promise<boolean> {
  const { signature, ...rest } = statement;
  const bytes = fromBase64(String(signature));
  return bytes !== undefined && algorithms.verifies(rawKey, bytes, utf8(canonicalJson(rest)));
}
