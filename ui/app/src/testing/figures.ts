import type { CourtFigure, CourtFigureName, LotSummary } from "@/lib/api/client";

/** What the auction service would count of these lots; complaints of one court stand beside them. */
export function figuresOf(lots: readonly LotSummary[]): CourtFigure[] {
  const courts = [...new Map(lots.map(({ court }) => [court.code, court])).values()];
  return [false, true].flatMap((drill) =>
    [{ code: "*", name: "全部法院", nameEn: "All courts" }, ...courts].flatMap((court) => {
      const own = lots.filter((lot) => lot.drill === drill && (court.code === "*" || lot.court.code === court.code));
      const sold = own.filter(({ state }) => state === "CLOSED_SOLD");
      const closed = own.filter(({ state }) => state.startsWith("CLOSED"));
      const sum = (fens: number[]): number => fens.reduce((all, fen) => all + fen, 0);
      const starts = sum(sold.map(({ startPriceFen }) => startPriceFen));
      const figure = (name: CourtFigureName, numerator: number, denominator?: number): CourtFigure => ({
        court: court.code,
        courtName: court.name,
        courtNameEn: court.nameEn,
        drill,
        figure: name,
        numerator,
        ...(denominator === undefined ? {} : { denominator }),
        unit: name === "PREMIUM" ? "FEN" : "LOTS",
      });
      return [
        ...(court.code === "*" ? [figure("COURTS_ONLINE", courts.length, courts.length)] : []),
        figure("STEP_PROVEN", closed.length, closed.length),
        figure("SALES_ONLINE", sold.length),
        figure("LOTS_ANNOUNCED", own.length),
        figure("LOTS_SOLD", sold.length, closed.length),
        figure("LOTS_UNSOLD", closed.length - sold.length, closed.length),
        figure("PREMIUM", sum(sold.map(({ priceFen = 0 }) => priceFen)) - starts, starts),
        figure("COMPLAINTS_CORRUPTION", 1, own.length),
        figure("CORRUPTION_UPHELD", 0, 1),
        figure("COMPLAINTS_FALSE_AUCTION", 0, own.length),
        figure("FALSE_AUCTION_UPHELD", 0, 0),
      ];
    }),
  );
}
