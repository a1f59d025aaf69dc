/** Somebody who does not exist, for the drill: region 339900 is nobody's (GB 11643). */
export interface Invented {
  residentId: string;
  phone: string;
  address: string;
  bankNo: string;
  accountNo: string;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The same person every time for the same account. */
export function invented(subject: string): Invented {
  const number = [...subject].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000, 7);
  const digits = `33990019880808${String(number).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return {
    residentId: digits + "10X98765432"[sum % 11],
    phone: "13900000000",
    address: "杭州市西湖区演练路1号",
    bankNo: "102331000014",
    accountNo: `6222021202888${String(number).padStart(6, "0")}`,
  };
}
