import { rowsOf } from "./csv";

describe("a table in CSV", () => {
  it("is read with quotes, doubled quotes and breaks within quotes", () => {
    expect(rowsOf('line,reason\r\n2,"a ""b"", c\nd"\r\n3,')).toEqual([
      ["line", "reason"],
      ["2", 'a "b", c\nd'],
      ["3", ""],
    ]);
  });

  it("of nothing has no row", () => {
    expect(rowsOf("")).toEqual([]);
  });
});
