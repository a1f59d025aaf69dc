import type { ProfileName } from "./crypto";
import { fail, type FindingCode } from "./findings";
import { isObject, type JsonObject, type JsonValue } from "./json";

type Check = (value: JsonValue) => boolean;
/** Members in the order in which they are checked. */
export type Shape = Record<string, Check>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const text: Check = (value) => typeof value === "string";
const someText: Check = (value) => typeof value === "string" && value.trim() !== "";
const truth: Check = (value) => typeof value === "boolean";
const count: Check = (value) => typeof value === "number" && value >= 0;
const positive: Check = (value) => typeof value === "number" && value >= 1;
const uuid: Check = (value) => typeof value === "string" && UUID.test(value);
const paddle: Check = (value) => typeof value === "string" && /^P[0-9]{4,}$/.test(value);
const hash: Check = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const orEmpty =
  (check: Check): Check =>
  (value) =>
    value === "" || check(value);
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === "string" && values.includes(value);

/** Checks of members that a record may lack; there is no such thing then. */
const IF_ANY = new WeakSet<Check>();
function ifAny(check: Check): Check {
  const optional: Check = (value) => check(value);
  IF_ANY.add(optional);
  return optional;
}

/** A profile that a log names, because it is not the first one. */
const namedProfile = oneOf("SM2_SM3");

const OF_EVERY_RECORD: Shape = { kind: text, lot: uuid, seq: positive, at: count, epoch: count };

const BY_KIND: Record<string, Shape> = {
  LOT_OPENED: {
    opensAt: count,
    endAt: count,
    startPrice: positive,
    increment: positive,
    windowMs: count,
    extensionMs: count,
    firstBidEndsMs: ifAny(positive),
    resumeMs: count,
    ruleSet: someText,
    termsSha256: hash,
    profile: ifAny(namedProfile),
  },
  PADDLE_ADDED: { paddle, rank: count, commitment: hash },
  PADDLE_REMOVED: { paddle, reason: someText },
  BID: { bidId: uuid, bidNo: positive, paddle, amount: positive, match: truth, enteredAt: count, endAt: count, prevBidId: orEmpty(uuid) },
  TOMBSTONE: { paddle, bidId: uuid },
  PAUSED: { reason: someText, since: count, remainingMs: count },
  RESUMED: { opensAt: count, endAt: count },
  CLOSED: { result: oneOf("SOLD", "UNSOLD"), winner: orEmpty(paddle), winningBidId: orEmpty(uuid), price: count, bids: count, endAt: count },
};

const CONTEXT_WITH_PROFILE = "fachui-head/2";
const CONTEXT = oneOf("fachui-head/1", CONTEXT_WITH_PROFILE);
const SIGNED_ROOT: Shape = { context: CONTEXT, bucket: someText, batch: count, at: count, root: hash, keyId: someText, signature: text };
const SIGNED_ROOT_WITH_PROFILE: Shape = { context: CONTEXT, profile: namedProfile, ...SIGNED_ROOT };
const HEAD: Shape = { lot: uuid, treeSize: positive, lotRoot: hash, index: count, count: positive, path: Array.isArray, signed: isObject };

export const KEY: Shape = { keyId: text, algorithm: text, publicKey: text, validFrom: text, validTo: text, signature: text };

export interface Place {
  code: FindingCode;
  /** The JSON pointer to the object. */
  at: string;
  seq?: number;
}

/** All members of the shape and no others, each of its kind; otherwise the first wrong one is found. */
export function requireShape(value: JsonValue, shape: Shape, place: Place): JsonObject {
  const object = requireMembers(value, shape, place);
  requireNoOther(object, shape, place);
  return object;
}

function requireMembers(value: JsonValue, shape: Shape, { at, ...place }: Place): JsonObject {
  if (!isObject(value)) return fail({ ...place, member: at });
  for (const [member, check] of Object.entries(shape)) {
    const found = value[member];
    if (found === undefined && IF_ANY.has(check)) continue;
    if (found === undefined) fail({ ...place, member: `${at}/${member}` });
    else if (!check(found)) fail({ ...place, member: `${at}/${member}`, found: brief(found) });
  }
  return value;
}

function requireNoOther(object: JsonObject, shape: Shape, { at, ...place }: Place): void {
  const extra = Object.keys(object)
    .sort()
    .find((member) => !Object.hasOwn(shape, member));
  if (extra !== undefined) fail({ ...place, member: `${at}/${extra}`, found: brief(object[extra] ?? null) });
}

export interface LogRecord extends JsonObject {
  at: number;
  epoch: number;
  kind: string;
  lot: string;
  seq: number;
}

/** The record at this position, counted from 1. */
export function requireRecord(value: JsonValue, position: number, at = `/records/${position - 1}`): LogRecord {
  const place: Place = { code: "RECORD_SHAPE", seq: position, at };
  if (!isObject(value)) return fail({ code: place.code, seq: position, member: at });
  const kind = value["kind"];
  if (typeof kind !== "string") return fail({ code: place.code, seq: position, member: `${at}/kind` });
  requireMembers(value, OF_EVERY_RECORD, place);
  const members = Object.hasOwn(BY_KIND, kind) ? BY_KIND[kind] : undefined;
  if (members === undefined) return fail({ code: place.code, seq: position, member: `${at}/kind`, found: brief(kind) });
  return requireShape(value, { ...OF_EVERY_RECORD, ...members }, place) as LogRecord;
}

export interface SignedRoot extends JsonObject {
  bucket: string;
  batch: number;
  at: number;
  root: string;
  keyId: string;
  signature: string;
}

export interface Head extends JsonObject {
  lot: string;
  treeSize: number;
  lotRoot: string;
  index: number;
  count: number;
  path: string[];
  signed: SignedRoot;
}

/** Which algorithms a record or a signed root names; none is the first profile. */
export function profileOf(object: JsonObject): ProfileName {
  return object["profile"] === "SM2_SM3" ? "SM2_SM3" : "ED25519_SHA256";
}

export function requireHead(value: JsonValue, at: string): Head {
  const place: Place = { code: "FORMAT", at };
  const head = requireMembers(value, HEAD, place);
  requireHashes(head["path"] ?? null, `${at}/path`);
  const named = isObject(head["signed"]) && head["signed"]["context"] === CONTEXT_WITH_PROFILE;
  requireShape(head["signed"] ?? null, named ? SIGNED_ROOT_WITH_PROFILE : SIGNED_ROOT, { code: "FORMAT", at: `${at}/signed` });
  requireNoOther(head, HEAD, place);
  return head as Head;
}

export function requireHashes(value: JsonValue, at: string): string[] {
  if (!Array.isArray(value)) return fail({ code: "FORMAT", member: at });
  const wrong = value.findIndex((item) => !hash(item));
  if (wrong >= 0) fail({ code: "FORMAT", member: `${at}/${wrong}`, found: brief(value[wrong] ?? null) });
  return value as string[];
}

export function brief(value: JsonValue): string {
  const written = typeof value === "string" ? value : JSON.stringify(value);
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}
