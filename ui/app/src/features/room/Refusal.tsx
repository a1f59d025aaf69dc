import { useTranslation } from "react-i18next";
import type { Problem } from "@/lib/api/client";
import { formatClockMs } from "@/lib/format/dates";
import { formatYuan } from "@/lib/money/money";

const REASONS = [
  "RATE_LIMITED",
  "TOO_BUSY",
  "STALE_EPOCH",
  "RECOVERING",
  "KEY_REUSED",
  "KEY_EXPIRED",
  "NOT_OPEN_YET",
  "ENDED",
  "PAUSED",
  "NOT_QUALIFIED",
  "BELOW_START",
  "BELOW_STEP",
  "OFF_STEP",
  "ABOVE_LIMIT",
  "OWN_LEAD",
  "MATCH_NOT_ALLOWED",
  "NOT_RECORDED",
] as const;

/** These were not handled at all, so the same bid under the same key may be sent again. */
const SENDABLE_AGAIN = new Set(["RATE_LIMITED", "TOO_BUSY", "RECOVERING"]);

/** Why a bid was not accepted: the rule, its article, when it arrived, and what would be accepted now. */
export function Refusal({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const { t } = useTranslation();
  const known = REASONS.find((reason) => reason === problem.reason);
  const accepted = useAccepted(problem);
  const arrivedAt = instant(problem.inputs?.["at"] ?? problem.inputs?.["enteredAt"]);
  const endAt = instant(problem.inputs?.["endAt"]);
  return (
    <div className="note note-act stack">
      <p>
        <strong>
          {t("room.refused")}: {known ? t(`refusal.${known}`) : problem.title}
        </strong>
      </p>
      {known === undefined && problem.detail !== undefined && <p>{problem.detail}</p>}
      {problem.article !== undefined && (
        <p className="small">
          {t("room.article")}: <span lang="zh-CN">{problem.article}</span> {problem.rule !== undefined && <span className="soft">({problem.rule})</span>}
        </p>
      )}
      {known === "ENDED" && arrivedAt !== undefined && endAt !== undefined && <p className="small figures">{t("room.arrivedInputs", { at: formatClockMs(arrivedAt), endAt: formatClockMs(endAt) })}</p>}
      {accepted.length > 0 && (
        <p className="small figures">
          {t("room.accepted")}: {accepted.join("; ")}
        </p>
      )}
      {SENDABLE_AGAIN.has(problem.reason) && (
        <p>
          <button type="button" className="button button-small" onClick={onAgain}>
            {t("room.again")}
          </button>
        </p>
      )}
    </div>
  );
}

/** An instant as ms since 1970 or RFC 3339. */
function instant(value: unknown): number | undefined {
  const at = typeof value === "number" ? value : typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

function useAccepted(problem: Problem): string[] {
  const { t } = useTranslation();
  return Object.entries(problem.accepted ?? {}).map(([name, value]) => {
    if (name === "minimumFen" && typeof value === "number") return t("accepted.minimumFen", { value: formatYuan(value) });
    if (name === "incrementFen" && typeof value === "number") return t("accepted.incrementFen", { value: formatYuan(value) });
    const at = name.endsWith("At") ? instant(value) : undefined;
    if (name === "opensAt" && at !== undefined) return t("accepted.opensAt", { value: formatClockMs(at) });
    const money = name.endsWith("Fen") && typeof value === "number";
    return t("accepted.other", { name, value: money ? formatYuan(value) : at === undefined ? String(value) : formatClockMs(at) });
  });
}
