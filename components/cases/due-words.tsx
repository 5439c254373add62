import { CalendarClock, CircleAlert } from 'lucide-react';
import { Time } from '#components/ui/time.tsx';
import { daysBetween } from '#lib/domain/dates/civil-day.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { Mark } from './mark.tsx';

/** A due day in words ("in 3 days", "2 days late"); the date itself on hover and for machines. */
export async function DueWords({ dueOn, today }: { dueOn: string; today: string }) {
  const t = await getT('common');
  const days = daysBetween(today, dueOn);
  const locale = await currentLocale();
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${dueOn}T00:00:00Z`),
  );
  const words = days < 0 ? t('due.late', { days: -days }) : t('due.in', { days });
  if (days > 7) {
    return (
      <Time value={dueOn} title={exact}>
        {words}
      </Time>
    );
  }
  return (
    <Mark icon={days < 0 ? CircleAlert : CalendarClock} tone={days < 0 ? 'late' : 'warn'}>
      <Time value={dueOn} title={exact}>
        {words}
      </Time>
    </Mark>
  );
}
