import 'server-only';
import { type IsoDay, shiftDay, weekdayOf } from '#lib/domain/dates/civil-day.ts';

import { type DueItem, isLate } from './view.ts';

/** `late`, or a week from Monday to Sunday. */
export type DueGroup = { key: string; late: boolean; monday: IsoDay; sunday: IsoDay; items: DueItem[] };

/** Splits a list, soonest first, into what is late and then week by week. */
export function groupByWeek(items: readonly DueItem[]): DueGroup[] {
  const groups = new Map<string, DueGroup>();
  for (const item of items) {
    const late = isLate(item);
    const monday = shiftDay(item.dueOn, 1 - weekdayOf(item.dueOn));
    const key = late ? 'late' : monday;
    const group = groups.get(key) ?? { key, late, monday, sunday: shiftDay(monday, 6), items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}
