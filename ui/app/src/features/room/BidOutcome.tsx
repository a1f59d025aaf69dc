import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { downloadJson } from "@/components/download";
import type { BidRecorded } from "@/lib/api/client";
import { formatClockMs } from "@/lib/format/dates";
import { formatYuan, inFinancialCharacters } from "@/lib/money/money";
import { ASKS_BEFORE_FORCE, type BidDesk, type BidProgress } from "./bidDesk";
import css from "./BidOutcome.module.css";
import { Refusal } from "./Refusal";

interface Props {
  progress: BidProgress;
  desk: BidDesk;
  lotId: string;
}

/** What became of the last bid. */
export function BidOutcome({ progress, desk, lotId }: Props) {
  return (
    <div aria-live="assertive" data-bid={progress.phase}>
      <Words progress={progress} desk={desk} lotId={lotId} />
    </div>
  );
}

function Words({ progress, desk, lotId }: Props) {
  const { t } = useTranslation();
  switch (progress.phase) {
    case "idle":
      return null;
    case "sending":
      return (
        <div className="note">
          <p>
            <strong>{t("room.sending")}</strong>
          </p>
          <p className="small">{t("room.sendingText", { amount: formatYuan(progress.bid.amountFen) })}</p>
          <span className={css.wait} aria-hidden="true" />
        </div>
      );
    case "recorded":
      return <Recorded recorded={progress.recorded} lotId={lotId} />;
    case "refused":
      return <Refusal problem={progress.problem} onAgain={() => desk.sendAgain()} />;
    case "unknown":
      return <Unknown progress={progress} onForce={() => void desk.force()} />;
    case "notRecorded":
      return (
        <div className="note note-wait">
          <p>
            <strong>{t("room.notRecorded")}</strong>
          </p>
          <p className="small">{t("room.notRecordedText")}</p>
        </div>
      );
    case "signedOut":
      return <SignedOut amountFen={progress.bid.amountFen} sent={progress.sent} />;
  }
}

function Recorded({ recorded, lotId }: { recorded: BidRecorded; lotId: string }) {
  const { t } = useTranslation();
  return (
    <div className="note note-good stack">
      <p>
        <strong>{t("room.recorded")}</strong> <span className="figures">{formatYuan(recorded.amountFen)}</span>{" "}
        <span lang="zh-CN" className="small">
          {inFinancialCharacters(recorded.amountFen)}
        </span>
      </p>
      <p className="small">{t("room.recordedText", { bidNo: recorded.bidNo, at: formatClockMs(recorded.at) })}</p>
      <p>
        <button type="button" className="button button-small" onClick={() => downloadJson(`receipt-${lotId}-${recorded.seq}.json`, recorded.receipt)}>
          {t("room.receipt")}
        </button>
      </p>
      <p className="field-hint">{t("room.receiptHint")}</p>
    </div>
  );
}

function Unknown({ progress, onForce }: { progress: Extract<BidProgress, { phase: "unknown" }>; onForce: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="note note-wait stack">
      <p>
        <strong>{t(progress.forcing ? "room.forcing" : "room.unknown")}</strong> <span className="small">{progress.asked > 0 && t("room.asked", { count: progress.asked })}</span>
      </p>
      <p className="small">{t("room.unknownText", { amount: formatYuan(progress.bid.amountFen) })}</p>
      <span className={css.wait} aria-hidden="true" />
      {progress.asked >= ASKS_BEFORE_FORCE && (
        <>
          <p>
            <button type="button" className="button button-small" aria-disabled={progress.forcing} onClick={onForce}>
              {t("room.force")}
            </button>
          </p>
          <p className="field-hint">{t("room.forceHint")}</p>
        </>
      )}
    </div>
  );
}

function SignedOut({ amountFen, sent }: { amountFen: number; sent: boolean }) {
  const { t } = useTranslation();
  const { href } = useLocation();
  return (
    <div className="note note-act stack">
      <p>
        <strong>{t("room.signedOut")}</strong>
      </p>
      <p className="small">{t(sent ? "room.signedOutSent" : "room.signedOutText", { amount: formatYuan(amountFen) })}</p>
      <p>
        <Link to="/sign-in" search={{ return: href }} className="button button-main">
          {t("room.signInAgain")}
        </Link>
      </p>
    </div>
  );
}
