/**
 * Arithmetic on ISO days (`2021-10-20`) without Temporal, because browser code imports it.
 * ISO days of the years 0000 to 9999 compare correctly as strings.
 */
export type IsoDay = string;

const DAY_MS = 86_400_000;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  // PostgreSQL has no year 0.
  return (
    parts !== null && parts[1] !== '0000' && isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  );
}

function toMs(day: IsoDay): number {
  const date = new Date(0);
  date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return date.getTime();
}

export function shiftDay(day: IsoDay, days: number): IsoDay {
  return new Date(toMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

export function laterDay(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b;
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(toMs(day)).getUTCDay() || 7;
}
