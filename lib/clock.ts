import 'server-only';

/** The present instant. The only place that asks the machine's clock. */
export function instantNow(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The calendar day it is now in an IANA time zone, as YYYY-MM-DD. */
export function todayIn(timeZone: string): string {
  return instantNow().toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
