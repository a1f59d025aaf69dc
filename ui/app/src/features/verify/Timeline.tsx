import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "@/components/Money";
import { formatClockMs } from "@/lib/format/dates";
import type { LogRecord } from "@/lib/proof/shapes";
import css from "./VerifyPage.module.css";

const FIRST = 60;

/** Every record in order; a long log is shown in full on demand. */
export function Timeline({ records }: { records: readonly LogRecord[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all || records.length <= FIRST ? records : [...records.slice(0, FIRST / 2), ...records.slice(-FIRST / 2)];
  return (
    <>
      <div className={css.timeline} role="region" aria-label={t("verify.timeline")} tabIndex={0}>
        <ol>
          {shown.map((record) => (
            <li key={record.seq} data-kind={record.kind}>
              <span className="figures soft">{record.seq}</span>
              <span className="figures soft">{formatClockMs(record.at)}</span>
              <strong>{t(`record.${record.kind as "BID"}`)}</strong>
              <span>
                <Detail record={record} />
              </span>
            </li>
          ))}
        </ol>
      </div>
      {shown.length < records.length && (
        <p>
          <button type="button" className="button button-small" onClick={() => setAll(true)}>
            {t("verify.recordsCount")} 1–{records.length}
          </button>
        </p>
      )}
    </>
  );
}

function Detail({ record }: { record: LogRecord }) {
  const { t } = useTranslation();
  const paddle = typeof record["paddle"] === "string" ? record["paddle"] : "";
  switch (record.kind) {
    case "BID":
      return (
        <>
          <span className="figures">{paddle}</span> <Money fen={Number(record["amount"])} /> {record["match"] === true && t("bids.match")}
        </>
      );
    case "PAUSED":
      return <span lang="zh-CN">{String(record["reason"])}</span>;
    case "CLOSED":
      return record["result"] === "SOLD" ? (
        <>
          <span className="figures">{String(record["winner"])}</span> <Money fen={Number(record["price"])} />
        </>
      ) : (
        <>{t("result.unsold")}</>
      );
    default:
      return <span className="figures">{paddle}</span>;
  }
}
