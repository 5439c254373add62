import { DueBadge } from '#components/ui/due-badge.tsx';
import { daysBetween } from '#lib/domain/dates/civil-day.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** A due day in words ("in 3 days", "2 days late"), the day itself on hover. The due day is not late yet. */
export async function DueWords({ dueOn, today }: { dueOn: string; today: string }) {
  const t = await getT('common');
  const days = daysBetween(today, dueOn);
  const locale = await currentLocale();
  const dueText = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${dueOn}T00:00:00Z`),
  );
  const state = days < 0 ? 'late' : days === 0 ? 'today' : days <= 7 ? 'soon' : 'far';
  return (
    <DueBadge state={state} dueOn={dueOn} dueText={dueText}>
      {days < 0 ? t('due.late', { days: -days }) : t('due.in', { days })}
    </DueBadge>
  );
}
