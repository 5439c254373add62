import 'server-only';
import { compareDates } from '#lib/domain/dates/compare-dates.ts';

/**
 * Puts events in the order in which people tell them: "about June 2020" as June 2020, an unknown date last.
 * The database's order is by the widest reading and decides which events are on a page; this one decides how
 * they stand there.
 */
export function orderEvents<T extends { id: string; dateEdtf: string | null }>(events: readonly T[]): T[] {
  return events.toSorted((a, b) => compareDates(a.dateEdtf, b.dateEdtf) || (a.id < b.id ? -1 : 1));
}
