import { type IsoDay, shiftDay } from '../dates/civil-day.ts';

/** The days on which a limit is told again before it ends, the earliest first, without those gone by. */
export function preDeadlines(
  dueSafe: IsoDay | null,
  days: readonly number[],
  today: IsoDay,
): { days: number; on: IsoDay }[] {
  if (dueSafe === null) return [];
  return days
    .map((before) => ({ days: before, on: shiftDay(dueSafe, -before) }))
    .filter(({ on }) => on >= today)
    .sort((a, b) => b.days - a.days);
}
