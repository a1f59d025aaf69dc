/** A number as typed, and whose it is. */
export interface NumberTyped {
  of: "PERSON" | "COMPANY";
  number: string;
}

export const NO_NUMBER: NumberTyped = { of: "PERSON", number: "" };

/** The pointers at which the platform names a fault of the number. */
export const NUMBER_POINTERS = ["/residentId", "/creditCode"] as const;

/** The number under the name that the platform has for it. */
export function toIdentity({ of, number }: NumberTyped): { residentId: string } | { creditCode: string } {
  const text = number.trim();
  return of === "COMPANY" ? { creditCode: text } : { residentId: text };
}
