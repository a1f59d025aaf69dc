import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LotTitle } from "@/components/LotTitle";
import type { Case } from "@/lib/api/client";
import { formatYuan } from "@/lib/money/money";

const STILL_SOLD: ReadonlySet<string> = new Set(["ANNOUNCED", "OPEN", "PAUSED"]);

/** When what was paid suffices, the rest is not sold (SALE-14): the judge withdraws it, or the debtor agrees to all. */
export function CoverNote({ item }: { item: Case }) {
  const { t } = useTranslation();
  const { cover } = item;
  const left = item.lots.filter(({ state }) => STILL_SOLD.has(state));
  if (cover === undefined) return null;
  const figures = { proceeds: formatYuan(cover.proceedsFen), owed: formatYuan(cover.owedFen) };
  if (!cover.suffices || left.length === 0) return <p className="soft small">{t("cover.standing", figures)}</p>;
  return (
    <div className="note note-act" role="alert" data-cover="suffices">
      <p>{t("cover.suffices", figures)}</p>
      <ul>
        {left.map((lot) => (
          <li key={lot.id}>
            <Link to="/court/lots/$lotId/stop" params={{ lotId: lot.id }}>
              <LotTitle lot={lot} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
