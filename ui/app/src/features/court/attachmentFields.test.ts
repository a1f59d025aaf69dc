import { describe, expect, it } from "vitest";
import { ADDRESS, attachmentFields, HASH, linesOf, toAttachments } from "./attachmentFields";

const attached = { documents: [{ title: "勘查笔录，一", sha256: "ab".repeat(32) }], videos: [{ title: "看样", url: "https://example.org/v?a=1" }] };

describe("the form of what is attached", () => {
  it("gives back what was attached, commas in titles too", () => {
    expect(toAttachments(attachmentFields(attached))).toEqual(attached);
  });

  it("takes no line without its hash or address", () => {
    expect(linesOf("笔录", HASH)).toBeUndefined();
    expect(linesOf("笔录, ab", HASH)).toBeUndefined();
    expect(linesOf("看样, http://example.org", ADDRESS)).toBeUndefined();
    expect(linesOf("\n \n", HASH)).toEqual([]);
  });
});
