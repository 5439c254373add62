import { daysBetween, type IsoDay } from './civil-day.ts';

export type RelativeDays = { code: 'in-days' | 'today' | 'late'; count: number };

/** How far a due day is, for `dates.relative.<code>` of the catalogue. The due day itself is not late. */
export function relativeDays(dueOn: IsoDay, today: IsoDay): RelativeDays {
  const days = daysBetween(today, dueOn);
  if (days === 0) return { code: 'today', count: 0 };
  return days > 0 ? { code: 'in-days', count: days } : { code: 'late', count: -days };
}
