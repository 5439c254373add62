import { countryName } from '#lib/domain/countries.ts';
import type { getT } from '#lib/i18n/get-t.ts';

/** A calendar by the state whose bodies keep it. */
export function calendarName(
  id: string,
  locale: string,
  t: Awaited<ReturnType<typeof getT<'laws'>>>,
): string {
  return id === 'weekdays' ? t('calendar.weekdays') : countryName(locale, id.toUpperCase());
}
