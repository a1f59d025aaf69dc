import { concat, fromHex, toHex, utf8 } from "./bytes";
import { guomi } from "./guomi";

const bytes = (hex: string) => fromHex(hex.toLowerCase(), hex.length / 2) ?? new Uint8Array(0);

// GB/T 32918.5-2017, annex A.2
const POINT = bytes("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
const R = bytes("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3");
const S = bytes("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
const MESSAGE = utf8("message digest");
const SPKI = concat(bytes("3059301306072A8648CE3D020106082A811CCF5501822D03420004"), POINT);

/** DER of r and s; the parts are given as their contents. */
function der(r: Uint8Array, s: Uint8Array, after = new Uint8Array(0)): Uint8Array<ArrayBuffer> {
  const body = concat(Uint8Array.of(2, r.length), r, Uint8Array.of(2, s.length), s);
  return concat(Uint8Array.of(0x30, body.length), body, after);
}

const positive = (value: Uint8Array): Uint8Array => concat(Uint8Array.of(0), value);
const GOOD = der(positive(R), positive(S));

describe("SM2 and SM3", () => {
  it.each([
    ["abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
    ["abcd".repeat(16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"],
  ])("hash the standard's %s", async (text, hash) => {
    expect(toHex(await guomi.hash(concat(utf8(text))))).toBe(hash);
  });

  it("verify the standard's signature and no other", async () => {
    expect(await guomi.verifies(POINT, GOOD, MESSAGE)).toBe(true);
    expect(await guomi.verifies(POINT, GOOD, utf8("message digesT"))).toBe(false);
    expect(await guomi.verifies(POINT, der(positive(S), positive(R)), MESSAGE)).toBe(false);
  });

  it("take one spelling of a signature only", async () => {
    const zeros = concat(Uint8Array.of(0), positive(R));
    const spellings = [der(R, positive(S)), der(zeros, positive(S)), der(positive(R), positive(S), Uint8Array.of(0)), concat(R, S), der(Uint8Array.of(0), positive(S)), new Uint8Array(0)];
    for (const spelling of spellings) expect(await guomi.verifies(POINT, spelling, MESSAGE)).toBe(false);
  });

  it("take a key in its one spelling, on the curve", () => {
    expect(guomi.rawKey(SPKI)).toEqual(POINT);
    expect(guomi.rawKey(concat(SPKI, Uint8Array.of(0)))).toBeUndefined();
    const offTheCurve = SPKI.slice();
    offTheCurve[90] = 0x14;
    expect(guomi.rawKey(offTheCurve)).toBeUndefined();
    const otherCurve = SPKI.slice();
    otherCurve[22] = 0x2e;
    expect(guomi.rawKey(otherCurve)).toBeUndefined();
  });
});
