import { fail, type FindingCode } from "./findings";
import { isObject, type JsonObject, type JsonValue } from "./json";

type Check = (value: JsonValue) => boolean;
export type Shape = Record<string, Check>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const text: Check = (value) => typeof value === "string";
export const truth: Check = (value) => typeof value === "boolean";
export const count: Check = (value) => typeof value === "number" && value >= 0;
export const positive: Check = (value) => typeof value === "number" && value >= 1;
export const uuid: Check = (value) => typeof value === "string" && UUID.test(value);
export const paddle: Check = (value) => typeof value === "string" && /^P\d{4,}$/.test(value);
export const hash: Check = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
export const hashes: Check = (value) => Array.isArray(value) && value.every(hash);
export const orEmpty =
  (check: Check): Check =>
  (value) =>
    value === "" || check(value);
export const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === "string" && values.includes(value);

const OF_EVERY_RECORD: Shape = { at: count, epoch: count, kind: text, lot: uuid, seq: positive };

const BY_KIND: Record<string, Shape> = {
  LOT_OPENED: {
    opensAt: count,
    endAt: count,
    startPrice: positive,
    increment: positive,
    windowMs: count,
    extensionMs: count,
    resumeMs: count,
    ruleSet: text,
    termsSha256: hash,
  },
  PADDLE_ADDED: { paddle, rank: count, commitment: hash },
  PADDLE_REMOVED: { paddle, reason: text },
  BID: { bidId: uuid, bidNo: positive, paddle, amount: positive, match: truth, enteredAt: count, endAt: count, prevBidId: orEmpty(uuid) },
  TOMBSTONE: { paddle, bidId: uuid },
  PAUSED: { reason: text, since: count, remainingMs: count },
  RESUMED: { opensAt: count, endAt: count },
  CLOSED: {
    result: oneOf("SOLD", "UNSOLD"),
    winner: orEmpty(paddle),
    winningBidId: orEmpty(uuid),
    price: count,
    bids: count,
    endAt: count,
  },
};

const DISCLOSURES: Check = (value) =>
  Array.isArray(value) && value.every((item) => isObject(item) && ["code", "title", "text", "article"].every((name) => typeof item[name] === "string"));

export const TERMS: Shape = {
  lotId: uuid,
  title: text,
  titleEn: text,
  description: text,
  kind: text,
  place: text,
  court: text,
  caseNumber: text,
  drill: truth,
  ruleSet: text,
  ruleSetSha256: hash,
  startPrice: count,
  increment: count,
  opensAt: count,
  endAt: count,
  windowMs: count,
  extensionMs: count,
  resumeMs: count,
  disclosures: DISCLOSURES,
  warnings: DISCLOSURES,
};

export const HEAD: Shape = {
  lot: uuid,
  treeSize: positive,
  lotRoot: hash,
  index: count,
  count: positive,
  path: hashes,
  signed: (value) => isObject(value),
};

export const SIGNED_ROOT: Shape = {
  context: oneOf("fachui-head/1"),
  bucket: text,
  batch: count,
  at: count,
  root: hash,
  keyId: text,
  signature: text,
};

export const KEY: Shape = { keyId: text, algorithm: oneOf("Ed25519"), publicKey: text, validFrom: text, validTo: text, signature: text };

export interface Place {
  code: FindingCode;
  seq?: number;
  fromSeq?: number;
  toSeq?: number;
}

/** All members of the shape and no others, each of its kind; otherwise the first wrong one is found. */
export function requireShape(value: JsonValue, shape: Shape, place: Place): JsonObject {
  if (!isObject(value)) return fail(place);
  for (const [member, check] of Object.entries(shape)) {
    const found = value[member];
    if (found === undefined) fail({ ...place, member });
    else if (!check(found)) fail({ ...place, member, found: brief(found) });
  }
  const extra = Object.keys(value).find((member) => !(member in shape));
  if (extra !== undefined) fail({ ...place, member: extra, found: brief(value[extra] ?? null) });
  return value;
}

export interface LogRecord extends JsonObject {
  at: number;
  epoch: number;
  kind: string;
  lot: string;
  seq: number;
}

export function requireRecord(value: JsonValue, position: number): LogRecord {
  const place: Place = { code: "RECORD_SHAPE", seq: position };
  if (!isObject(value)) return fail(place);
  const kind = value["kind"];
  const members = typeof kind === "string" && Object.hasOwn(BY_KIND, kind) ? BY_KIND[kind] : undefined;
  if (members === undefined) return fail({ ...place, member: "kind", found: brief(kind ?? null) });
  return requireShape(value, { ...OF_EVERY_RECORD, ...members }, place) as LogRecord;
}

export function brief(value: JsonValue): string {
  const written = typeof value === "string" ? value : JSON.stringify(value);
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}
