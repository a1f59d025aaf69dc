import { z } from "zod";
import type { BuyerRequest, EnrolmentRequest } from "@/lib/api/client";

/** For whom somebody enrols. */
export const MODES = ["SELF", "COMPANY", "JOINT", "PROXY"] as const;

const filled = z.string().trim().min(1, "required");

const buyer = z.object({
  kind: z.enum(["PERSON", "COMPANY"]),
  name: filled.max(100),
  number: filled.max(30),
  address: filled.max(200),
  legalRepresentative: z.string().max(50),
  licenceSha256: z.string().max(64),
  share: z.string().max(20),
});

export type BuyerTyped = z.infer<typeof buyer>;

export const NO_BUYER: BuyerTyped = { kind: "PERSON", name: "", number: "", address: "", legalRepresentative: "", licenceSha256: "", share: "" };

/** The form as typed; a message is the key of its sentence. What a number must look like, the platform says. */
export const enrolForm = z.object({
  name: filled.max(50),
  residentId: filled.max(30),
  phone: filled.max(20),
  address: filled.max(200),
  refundName: filled.max(50),
  bankNo: filled.max(20),
  accountNo: filled.max(50),
  undertaking: z.boolean(),
  eServiceConsent: z.boolean(),
  asApplicant: z.boolean(),
  mode: z.enum(MODES),
  ownShare: z.string().max(20),
  buyers: z.array(buyer).max(20),
  authoritySha256: z.string().max(64),
});

export type EnrolForm = z.infer<typeof enrolForm>;

/** The pointer in the request at which the platform names a fault of each field. */
export const POINTERS: Record<Exclude<keyof EnrolForm, "mode" | "ownShare">, string> = {
  name: "/name",
  residentId: "/residentId",
  phone: "/phone",
  address: "/address",
  refundName: "/refund/name",
  bankNo: "/refund/bankNo",
  accountNo: "/refund/accountNo",
  undertaking: "/undertaking",
  eServiceConsent: "/eServiceConsent",
  asApplicant: "/asApplicant",
  buyers: "/buyers",
  authoritySha256: "/authoritySha256",
};

/** Where the others stand in the request: together with them, whoever enrols comes first. */
export function offsetOf(mode: EnrolForm["mode"]): number {
  return mode === "JOINT" ? 1 : 0;
}

export function toRequest({ refundName, bankNo, accountNo, mode, ownShare, buyers, authoritySha256, ...typed }: EnrolForm): EnrolmentRequest {
  const refund = { name: refundName, bankNo: withoutSpaces(bankNo), accountNo: withoutSpaces(accountNo) };
  if (mode === "SELF") return { ...typed, refund };
  const others = buyers.map((one) => toBuyer(one, mode === "JOINT" || buyers.length > 1));
  const self: BuyerRequest[] = mode === "JOINT" ? [{ kind: "SELF", share: ownShare.trim() }] : [];
  return { ...typed, refund, buyers: [...self, ...others], ...(authoritySha256.trim() === "" ? {} : { authoritySha256: authoritySha256.trim() }) };
}

function toBuyer({ kind, name, number, address, legalRepresentative, licenceSha256, share }: BuyerTyped, shares: boolean): BuyerRequest {
  const part = shares ? { share: share.trim() } : {};
  return kind === "COMPANY" ? { kind, name, creditCode: number.trim(), address, legalRepresentative, licenceSha256: licenceSha256.trim(), ...part } : { kind, name, residentId: number.trim(), address, ...part };
}

function withoutSpaces(number: string): string {
  return number.replace(/\s/g, "");
}
