import type { CourtFigure, CourtFigureName } from "@/lib/api/client";

/** What stands for all courts together. */
export const ALL_COURTS = "*";

/** The figures of one court, by name. */
export interface CourtOfFigures {
  code: string;
  name: string;
  nameEn: string;
  of: Partial<Record<CourtFigureName, CourtFigure>>;
}

/** The courts in their order, each with its figures of auctions or of drills. */
export function courtsOf(figures: readonly CourtFigure[], drill: boolean): CourtOfFigures[] {
  const courts = new Map<string, CourtOfFigures>();
  for (const figure of figures) {
    if (figure.drill !== drill) continue;
    const court = courts.get(figure.court) ?? { code: figure.court, name: figure.courtName, nameEn: figure.courtNameEn, of: {} };
    court.of[figure.figure] = figure;
    courts.set(figure.court, court);
  }
  return [...courts.values()];
}

export const numeratorOf = (court: CourtOfFigures | undefined, name: CourtFigureName): number => court?.of[name]?.numerator ?? 0;

/** A tenth of a per cent is the least that is shown; undefined when there is nothing to divide by. */
export function percent(n: number, of: number | undefined): string | undefined {
  if (of === undefined || of === 0) return undefined;
  const tenths = (BigInt(n) * 2000n + BigInt(of)) / (2n * BigInt(of));
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** Whether drills are all that there is to see. */
export function onlyDrills(figures: readonly CourtFigure[]): boolean {
  const announced = (drill: boolean): number => numeratorOf(courtsOf(figures, drill)[0], "LOTS_ANNOUNCED");
  return announced(false) === 0 && announced(true) > 0;
}
