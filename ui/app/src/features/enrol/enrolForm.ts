import { z } from "zod";
import type { EnrolmentRequest } from "@/lib/api/client";

const filled = z.string().trim().min(1, "required");

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
});

export type EnrolForm = z.infer<typeof enrolForm>;

/** The pointer in the request at which the platform names a fault of each field. */
export const POINTERS: Record<keyof EnrolForm, string> = {
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
};

export function toRequest({ refundName, bankNo, accountNo, ...typed }: EnrolForm): EnrolmentRequest {
  return { ...typed, refund: { name: refundName, bankNo: withoutSpaces(bankNo), accountNo: withoutSpaces(accountNo) } };
}

function withoutSpaces(number: string): string {
  return number.replace(/\s/g, "");
}
