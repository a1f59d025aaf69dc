import { useCallback, useEffect, useState } from "react";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { evidenceAddress } from "@/lib/lots/lots";
import type { JsonValue } from "@/lib/proof/json";
import { type Progress, type Report, verifyLog } from "@/lib/proof/verifyLog";
import { type ReceiptReport, verifyReceipt } from "@/lib/proof/verifyReceipt";

const LARGEST_FILE = 64 * 1024 * 1024;

export type Verification =
  | { phase: "nothing" }
  | { phase: "reading" }
  | { phase: "checking"; progress?: Progress }
  | { phase: "failed"; reason: "verify.tooBig" | "verify.unreachable" }
  | ({ phase: "receipt" } & ReceiptReport)
  /** `published`: ids of the keys that the platform publishes; undefined when it could not be asked. */
  | { phase: "log"; report: Report; published: Set<string> | undefined; name: string | undefined };

async function publishedKeys(): Promise<JsonValue[] | undefined> {
  try {
    return await dataOf(auction.GET("/evidence/keys"));
  } catch {
    return undefined;
  }
}

function idsOf(keys: JsonValue[] | undefined): Set<string> | undefined {
  return keys && new Set(keys.map((key) => (typeof key === "object" && key !== null && "keyId" in key ? String(key.keyId) : "")));
}

/** A receipt is told from a log by its members; what is neither is checked as a log and says why it is none. */
function looksLikeReceipt(text: string): boolean {
  const start = text.slice(0, 4_000);
  return !start.includes('"fachui-bidlog/') && /"record"\s*:/.test(text) && /"head"\s*:/.test(text);
}

async function checkText(text: string, name: string | undefined, onProgress: (progress: Progress) => void): Promise<Verification> {
  const keys = await publishedKeys();
  if (looksLikeReceipt(text)) return { phase: "receipt", ...(await verifyReceipt(text, keys ?? [])) };
  return { phase: "log", report: await verifyLog(text, onProgress), published: idsOf(keys), name };
}

async function readLot(lotId: string): Promise<string | undefined> {
  const response = await fetch(location.origin + evidenceAddress(lotId)).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}

export function useVerification(firstLot: string | undefined) {
  const [now, setNow] = useState<Verification>({ phase: firstLot === undefined ? "nothing" : "reading" });

  const run = useCallback(async (text: string | undefined, name?: string) => {
    if (text === undefined) return setNow({ phase: "failed", reason: "verify.unreachable" });
    setNow({ phase: "checking" });
    setNow(await checkText(text, name, (progress) => setNow({ phase: "checking", progress })));
  }, []);

  const checkFile = useCallback(
    (file: File): void => {
      if (file.size > LARGEST_FILE) setNow({ phase: "failed", reason: "verify.tooBig" });
      else void file.text().then((text) => run(text, file.name));
    },
    [run],
  );

  const checkLot = useCallback(
    (lotId: string): void => {
      setNow({ phase: "reading" });
      void readLot(lotId).then((text) => run(text));
    },
    [run],
  );

  useEffect(() => {
    if (firstLot !== undefined) void readLot(firstLot).then((text) => run(text));
  }, [firstLot, run]);

  return { now, checkFile, checkLot };
}
