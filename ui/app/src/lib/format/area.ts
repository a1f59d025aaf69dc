/** Hundredths of a square metre as a decimal: 8932 is "89.32". */
export function squareMetres(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

const AREA = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** Reads a typed area exactly; undefined when it is none or zero. */
export function parseArea(typed: string): number | undefined {
  const match = AREA.exec(typed.trim());
  if (!match) return undefined;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return hundredths > 0 ? hundredths : undefined;
}
