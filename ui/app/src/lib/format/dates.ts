/** Dates stand in the court's zone, wherever the reader is. */
export const COURT_ZONE = "Asia/Shanghai";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { timeZone: COURT_ZONE, hourCycle: "h23", ...options });
  formats.set(key, made);
  return made;
}

/** 2026年11月21日 10:00:05 / 21 November 2026 at 10:00:05 */
export function formatDateTime(at: string | number, language: string): string {
  return format(language, { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(at));
}

/** 11月21日 10:00 / 21 Nov, 10:00 */
export function formatShortDateTime(at: string | number, language: string): string {
  return format(language, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

export function formatDate(at: string | number, language: string): string {
  return format(language, { year: "numeric", month: "long", day: "numeric" }).format(new Date(at));
}

/** 10:00:05 */
export function formatClock(at: string | number): string {
  return format("en", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(at));
}

/** 10:00:05.123 */
export function formatClockMs(at: string | number): string {
  return format("en", { hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 }).format(new Date(at));
}

/** The day in the court's zone as a form has it: 2026-11-21. */
export function courtDay(at: number): string {
  return inCourtZone(at).slice(0, 10);
}

/** The instant in the court's zone as a form has it: 2026-11-21T10:00:05. */
export function courtTime(at: number): string {
  return inCourtZone(at).slice(0, 19);
}

/** What a form has as an instant; the court's zone is eight hours ahead, the year round. */
export function fromCourtTime(typed: string): string | undefined {
  const at = Date.parse(`${typed}${typed.length === 16 ? ":00" : ""}+08:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function inCourtZone(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString();
}

export interface TimeLeft {
  days: number;
  /** hh:mm:ss within the last day. */
  clock: string;
  totalSeconds: number;
}

/** What is left until `end`, rounded up to a whole second so that 00:00:00 means over. */
export function timeLeft(end: number, now: number): TimeLeft {
  const totalSeconds = Math.max(0, Math.ceil((end - now) / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const days = Math.floor(totalSeconds / 86_400);
  const rest = totalSeconds % 86_400;
  return { days, totalSeconds, clock: `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}` };
}
