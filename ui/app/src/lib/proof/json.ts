/**
 * A strict reading of JSON for things that are hashed: no duplicate members, and numbers are integers of at most
 * 2^53 − 1 written as integers. JSON.parse would silently keep the last duplicate and round a greater number, so that
 * two readers could see two different files under one hash.
 */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [member: string]: JsonValue };

export class NotStrictJson extends Error {
  override readonly name = "NotStrictJson";

  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(`${message} at character ${offset}`);
  }
}

const DEEPEST = 64;
const ESCAPES: Record<string, string> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const SPACE = /[ \t\n\r]*/y;
// The control characters are what this pattern is about: JSON forbids them unescaped.
// eslint-disable-next-line no-control-regex
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const LONE_SURROGATE = /\p{Surrogate}/u;

class Reader {
  private offset = 0;

  constructor(private readonly text: string) {}

  document(): JsonValue {
    const value = this.value(0);
    this.skip(SPACE);
    if (this.offset < this.text.length) this.fail("something after the end");
    return value;
  }

  private value(depth: number): JsonValue {
    if (depth > DEEPEST) this.fail("nested too deeply");
    this.skip(SPACE);
    const next = this.text[this.offset];
    if (next === "{") return this.object(depth);
    if (next === "[") return this.array(depth);
    if (next === '"') return this.string();
    if (next === "t") return this.word("true", true);
    if (next === "f") return this.word("false", false);
    if (next === "n") return this.word("null", null);
    return this.number();
  }

  private object(depth: number): JsonObject {
    // No prototype, so that a member called "__proto__" is a member like any other.
    const object = Object.create(null) as JsonObject;
    this.offset++;
    if (this.closes("}")) return object;
    do {
      this.skip(SPACE);
      if (this.text[this.offset] !== '"') this.fail("a member's name is missing");
      const name = this.string();
      if (name in object) this.fail(`member ${JSON.stringify(name)} stands twice`);
      this.expect(":");
      object[name] = this.value(depth + 1);
    } while (this.continues("}"));
    return object;
  }

  private array(depth: number): JsonValue[] {
    const items: JsonValue[] = [];
    this.offset++;
    if (this.closes("]")) return items;
    do items.push(this.value(depth + 1));
    while (this.continues("]"));
    return items;
  }

  private string(): string {
    this.offset++;
    let text = "";
    for (;;) {
      text += this.skip(PLAIN);
      const next = this.text[this.offset];
      if (next === '"') break;
      if (next !== "\\") this.fail("a string is not closed");
      text += this.escape();
    }
    this.offset++;
    if (LONE_SURROGATE.test(text)) this.fail("half a character");
    return text;
  }

  private escape(): string {
    const kind = this.text[this.offset + 1] ?? "";
    if (kind === "u") {
      const digits = this.text.slice(this.offset + 2, this.offset + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.fail("a broken escape");
      this.offset += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meaning = ESCAPES[kind];
    if (meaning === undefined) this.fail("an unknown escape");
    this.offset += 2;
    return meaning ?? "";
  }

  private number(): number {
    const written = this.skip(NUMBER);
    if (written === "") this.fail("a value is missing");
    const value = Number(written);
    if (!INTEGER.test(written) || !Number.isSafeInteger(value) || Object.is(value, -0)) this.fail(`${written.slice(0, 40)} is not an exact integer`);
    return value;
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.offset)) this.fail("a value is missing");
    this.offset += word.length;
    return value;
  }

  private closes(bracket: string): boolean {
    this.skip(SPACE);
    if (this.text[this.offset] !== bracket) return false;
    this.offset++;
    return true;
  }

  private continues(bracket: string): boolean {
    if (this.closes(bracket)) return false;
    if (this.text[this.offset] !== ",") this.fail(`"," or "${bracket}" is missing`);
    this.offset++;
    return true;
  }

  private expect(mark: string): void {
    this.skip(SPACE);
    if (this.text[this.offset] !== mark) this.fail(`"${mark}" is missing`);
    this.offset++;
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.offset += found.length;
    return found;
  }

  private fail(message: string): never {
    throw new NotStrictJson(message, this.offset);
  }
}

export function parseStrictJson(text: string): JsonValue {
  return new Reader(text).document();
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** RFC 8785. Its number and string forms are those of ECMAScript, its order is that of UTF-16 code units. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join(",")}}`;
}
