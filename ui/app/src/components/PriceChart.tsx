import { useTranslation } from "react-i18next";
import { formatClock } from "@/lib/format/dates";
import { formatYuan } from "@/lib/money/money";
import css from "./PriceChart.module.css";

const WIDTH = 640;
const HEIGHT = 220;
const INSET = { left: 8, right: 8, top: 44, bottom: 30 };

export interface PricePoint {
  at: number;
  amountFen: number;
  mine?: boolean;
}

/** The price over time as steps: it holds until the next bid. The bid list says the same in words. */
export function PriceChart({ startFen, from, to, points }: { startFen: number; from: number; to: number; points: readonly PricePoint[] }) {
  const { t } = useTranslation();
  const last = points.at(-1);
  const label =
    last === undefined
      ? t("bids.chartStart", { price: formatYuan(startFen) })
      : t("bids.chartTitle", { from: formatYuan(points[0]?.amountFen ?? startFen), to: formatYuan(last.amountFen), count: points.length });
  const start = Math.min(from, points[0]?.at ?? from);
  const end = Math.max(to, (last?.at ?? start) + 1, start + 1);
  const top = Math.max(last?.amountFen ?? 0, startFen + 1);
  const x = (at: number): number => INSET.left + ((at - start) / (end - start)) * (WIDTH - INSET.left - INSET.right);
  const y = (fen: number): number => HEIGHT - INSET.bottom - ((fen - startFen) / (top - startFen)) * (HEIGHT - INSET.top - INSET.bottom);
  const steps = points.map((point) => `H${x(point.at).toFixed(1)}V${y(point.amountFen).toFixed(1)}`).join("");
  const line = `M${x(start).toFixed(1)} ${y(startFen).toFixed(1)}${steps}H${x(Math.max(last?.at ?? start, Math.min(end, to))).toFixed(1)}`;
  const area = `${line}V${HEIGHT - INSET.bottom}H${INSET.left}Z`;
  return (
    <figure className={css.chart}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line x1={INSET.left} x2={WIDTH - INSET.right} y1={HEIGHT - INSET.bottom} y2={HEIGHT - INSET.bottom} className={css.axis} />
        {last !== undefined && <path d={area} className={css.area} />}
        <path d={line} className={css.line} />
        {points.length <= 80 && points.map((point) => <circle key={point.at + point.amountFen} cx={x(point.at)} cy={y(point.amountFen)} r={point.mine ? 5 : 3} className={point.mine ? css.mine : css.dot} />)}
        <g className={`figures ${css.labels}`}>
          <text x={INSET.left} y={HEIGHT - 8}>
            {formatClock(start)}
          </text>
          <text x={WIDTH - INSET.right} y={HEIGHT - 8} textAnchor="end">
            {formatClock(end)}
          </text>
          <text x={INSET.left} y={INSET.top - 18}>
            {t("money.start")} {formatYuan(startFen)}
          </text>
          {last !== undefined && (
            <text x={WIDTH - INSET.right} y={INSET.top - 18} textAnchor="end" className={css.top}>
              {formatYuan(last.amountFen)}
            </text>
          )}
        </g>
      </svg>
    </figure>
  );
}
