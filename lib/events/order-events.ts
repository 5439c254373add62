import 'server-only';
import { readEdtf } from '#lib/domain/dates/edtf.ts';
import type { EdtfEnd } from '#lib/domain/dates/edtf-types.ts';

const never = '9999-99-99';

/** The stretch of days an EDTF text names, without what "about" adds around it; unknown comes last. */
function named(edtf: string | null): [first: string, last: string] {
  const value = edtf ? readEdtf(edtf) : null;
  if (!value) return [never, never];
  if (value.shape === 'point') return [value.point.first, value.point.last];
  const first = (end: EdtfEnd) => (typeof end === 'string' ? '' : end.first);
  return [first(value.start), typeof value.end === 'string' ? never : value.end.last];
}

/**
 * Puts events in the order in which people tell them: by the day they began, "about June 2020" as June 2020,
 * the shorter before the longer, an unknown date last. The database's order is by the widest reading and
 * decides which events are on a page; this one decides how they stand there.
 */
export function orderEvents<T extends { id: string; dateEdtf: string | null }>(events: readonly T[]): T[] {
  return events
    .map((event) => ({ event, key: named(event.dateEdtf) }))
    .sort(
      (a, b) =>
        compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]) || compare(a.event.id, b.event.id),
    )
    .map(({ event }) => event);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
