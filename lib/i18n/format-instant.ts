import 'server-only';
import type { Locale } from '#lib/domain/locale.ts';

/** An ISO instant as day and time of a time zone, in the reader's language. */
export function formatInstant(instant: string, locale: Locale, timeZone: string): string {
  const language = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}
