import { classNames } from '#components/ui/class-names.ts';
import type { ShownDay } from '#lib/calendars/view.ts';
import { weekdayOf } from '#lib/domain/dates/civil-day.ts';

const styles = {
  plain: '',
  weekend: 'bg-sunken text-muted',
  off: 'bg-accent-soft font-semibold text-accent',
  work: 'border border-ink border-solid font-semibold',
  short: 'border border-edge border-dotted',
};

/** How a day is drawn: its shape says it as well as its colour. */
function styleOf(day: ShownDay): keyof typeof styles {
  if (day.reason === 'weekend') return 'weekend';
  if (!day.working) return 'off';
  if (day.reason === 'moved-work') return 'work';
  return day.short ? 'short' : 'plain';
}

type YearGridProps = {
  days: readonly ShownDay[];
  locale: string;
  legend: Record<'off' | 'work' | 'short' | 'own', string>;
};

/** The twelve months of a year at a glance. The table beside it says the same in words, so this is for the eye alone. */
export function YearGrid({ days, locale, legend }: YearGridProps) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: 'UTC', ...options });
  const [month, weekday] = [format({ month: 'long' }), format({ weekday: 'narrow' })];
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  // The fifth of January 2026 is a Monday.
  const week = ['05', '06', '07', '08', '09', '10', '11'].map((day) => at(`2026-01-${day}`));
  return (
    <div aria-hidden="true" className="grid gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-4">
        {[...Map.groupBy(days, ({ date }) => date.slice(0, 7))].map(([key, own]) => (
          <div key={key} className="rounded-lg border border-line bg-surface p-3">
            <p className="mb-1 font-semibold text-sm first-letter:uppercase">
              {month.format(at(`${key}-01`))}
            </p>
            <div className="grid grid-cols-7 gap-0.5 text-center text-xs tabular-nums">
              {week.map((day) => (
                <span key={day.toISOString()} className="py-0.5 text-muted">
                  {weekday.format(day)}
                </span>
              ))}
              {own.map((day, index) => (
                <span
                  key={day.date}
                  title={day.name}
                  style={index === 0 ? { gridColumnStart: weekdayOf(day.date) } : undefined}
                  className={classNames(
                    'rounded-sm py-0.5',
                    styles[styleOf(day)],
                    day.layer === 'organisation' && 'underline',
                  )}
                >
                  {Number(day.date.slice(8))}
                </span>
              ))}
            </div>
          </div>
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        {(['off', 'work', 'short'] as const).map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <span className={classNames('rounded-sm px-1.5 text-xs', styles[kind])}>12</span>
            {legend[kind]}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <span className="rounded-sm px-1.5 text-xs underline">12</span>
          {legend.own}
        </li>
      </ul>
    </div>
  );
}
