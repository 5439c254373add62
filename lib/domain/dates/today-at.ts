import type { IsoDay } from './civil-day.ts';

/** The day it is in a time zone at an instant (`2026-11-23T22:30:00Z`). */
export function dayAt(instant: string, timeZone: string): IsoDay {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** `today` for the engine: each authority is judged by the day it is where that authority is. */
export function todayAt(instant: string): (timeZone: string) => IsoDay {
  return (timeZone) => dayAt(instant, timeZone);
}
