const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident number that is nobody's: region 339900 issues none (GB 11643). */
export function residentId(number: number): string {
  const digits = `33990019750417${String(number).padStart(3, "0")}`;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + (["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11] ?? "");
}

/** 行号 of a branch of a bank, with its check digit (ISO 7064, MOD 11,10). */
export function bankNo(bank: string, branch: number): string {
  const digits = `${bank}3310${String(branch).padStart(4, "0")}`;
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return `${digits}${(11 - product) % 10}`;
}

export interface Claimant {
  registeredNo: string;
  residentId: string;
}

const NAMES = ["郑演禾", "王演川", "冯演岚"];

/** A claims file of three people in three tiers, and who they are. */
export function threeClaimants(run: number): { csv: string; people: Claimant[] } {
  const people = NAMES.map((_, at) => ({ registeredNo: `E2E${run}${at}`, residentId: residentId((run + at) % 1000) }));
  const rows = people.map((one, at) =>
    [one.registeredNo, NAMES[at], "RESIDENT", one.residentId, bankNo("102", at + 1), `62210200${run}${at}00000`, `${(at + 1) * 100_000}.00`, at + 1].join(","),
  );
  return { csv: `registered_no,name,id_kind,id_number,bank_no,account_no,amount_yuan,tier\n${rows.join("\n")}\n`, people };
}
