/** Which amounts may be sent; the platform decides, this only saves a bidder a refusal that is sure to come. */
export interface Steps {
  startFen: number;
  incrementFen: number;
  minimumFen: number;
}

export type AmountFault = { fault: "badAmount" } | { fault: "tooLow" } | { fault: "offStep"; lowerFen: number; upperFen: number };

export function faultOf(fen: number | undefined, { startFen, incrementFen, minimumFen }: Steps): AmountFault | undefined {
  if (fen === undefined) return { fault: "badAmount" };
  if (fen < minimumFen) return { fault: "tooLow" };
  const over = (fen - startFen) % incrementFen;
  if (over === 0) return undefined;
  const lowerFen = Math.max(minimumFen, fen - over);
  return { fault: "offStep", lowerFen, upperFen: fen - over + incrementFen };
}

/** The next amount on the ladder above or below, never below the minimum. */
export function stepFrom(fen: number | undefined, direction: 1 | -1, { startFen, incrementFen, minimumFen }: Steps): number {
  if (fen === undefined || fen < minimumFen) return minimumFen;
  const over = (fen - startFen) % incrementFen;
  const next = direction === 1 ? fen - over + incrementFen : over === 0 ? fen - incrementFen : fen - over;
  return Math.min(Math.max(next, minimumFen), Number.MAX_SAFE_INTEGER);
}

/** So far above the minimum that a slip of the finger is likelier than intent. */
export function isSurprising(fen: number, { incrementFen, minimumFen }: Steps): boolean {
  return fen - minimumFen >= Math.max(10 * incrementFen, Math.floor(minimumFen / 5));
}
