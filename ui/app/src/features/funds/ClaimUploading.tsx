import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused } from "@/components/Refused";
import { Skeleton } from "@/components/Skeleton";
import { useStep } from "@/components/useStep";
import { type ClaimUpload, payout, type Pool } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { Quarantine } from "./Quarantine";

/** Takes a file of claims: what was read, what was taken, and row by row what was not. */
export function ClaimUploading({ pool }: { pool: Pool }) {
  const { t } = useTranslation();
  const id = useId();
  const [file, setFile] = useState<File>();
  const uploading = useStep((chosen: File) =>
    dataOf(
      payout.POST("/pools/{poolId}/claims", {
        params: { path: { poolId: pool.poolId } },
        // The bytes go as they are; the contract's type for a binary body is a string.
        body: chosen as unknown as string,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { "Content-Type": "text/csv" },
      }),
    ),
  );
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (file !== undefined) uploading.mutate(file);
  };
  return (
    <Card title={t("claims.title")} lead={t("claims.lead")}>
      <form className="stack" onSubmit={submit} aria-label={t("claims.title")}>
        <div className="field">
          <label htmlFor={id}>{t("claims.file")}</label>
          <input id={id} type="file" accept=".csv,text/csv" aria-describedby={`${id}-hint`} onChange={(event) => setFile(event.target.files?.[0])} />
          <p id={`${id}-hint`} className="field-hint">
            {t("claims.columns")} <code className="mono">registered_no,name,id_kind,id_number,bank_no,account_no,amount_yuan,tier</code>
          </p>
        </div>
        <p>
          <button type="submit" className="button button-main" disabled={file === undefined || uploading.isPending}>
            {t("claims.upload")}
          </button>
        </p>
      </form>
      {uploading.isPending && (
        <div aria-busy="true" role="status">
          <p className="small">{t("claims.reading")}</p>
          <Skeleton height="6rem" />
        </div>
      )}
      {uploading.error && <Refused error={uploading.error} />}
      {uploading.data && <Taken upload={uploading.data} />}
    </Card>
  );
}

function Taken({ upload }: { upload: ClaimUpload }) {
  const { t } = useTranslation();
  const { rowsGood, rowsBad, encoding, sumFen, sha256 } = upload;
  return (
    <div className="stack" data-upload={upload.uploadId}>
      <p role="status" className={`note ${rowsBad === 0 ? "note-good" : "note-wait"}`}>
        <strong>{t("claims.taken", { good: rowsGood, bad: rowsBad })}</strong>
      </p>
      <FactList>
        <Fact name={t("claims.sum")}>
          <MoneyInWords fen={sumFen} />
        </Fact>
        <Fact name={t("claims.encoding")}>{encoding}</Fact>
        <Fact name={t("claims.hash")}>
          <span className="mono">{sha256}</span>
        </Fact>
      </FactList>
      {rowsBad > 0 && <Quarantine poolId={upload.poolId} uploadId={upload.uploadId} />}
    </div>
  );
}
