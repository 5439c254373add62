import type { IsoDay } from '../dates/civil-day.ts';
import { dayAt } from '../dates/today-at.ts';
import type { Obligation } from './inquiry-types.ts';

/** The one overdue rule: the due day itself is not overdue. `today` is the day where the debtor is. */
export function isOverdue(dueOn: IsoDay, today: IsoDay): boolean {
  return today > dueOn;
}

/** Whether it is owed already: a court limit that a silence would start is not, before the silence. */
export function isActive(obligation: Pick<Obligation, 'opensOn'>, today: IsoDay): boolean {
  return obligation.opensOn === null || obligation.opensOn <= today;
}

/** Whether an obligation is late by its safe day. A paused clock is never late. */
export function isObligationOverdue(
  obligation: Pick<Obligation, 'state' | 'dueSafe' | 'paused' | 'opensOn'>,
  today: IsoDay,
): boolean {
  if (obligation.state !== 'open' || obligation.paused || !isActive(obligation, today)) return false;
  return isOverdue(obligation.dueSafe, today);
}

/** The same at an instant: a term of hours is late as soon as its moment has passed, any other by its day. */
export function isOverdueAt(
  obligation: Pick<Obligation, 'state' | 'dueSafe' | 'paused' | 'opensOn' | 'timeZone' | 'dueAt'>,
  instant: string,
): boolean {
  if (obligation.dueAt === undefined)
    return isObligationOverdue(obligation, dayAt(instant, obligation.timeZone));
  if (obligation.state !== 'open' || obligation.paused) return false;
  return Temporal.Instant.compare(instant, obligation.dueAt) > 0;
}
