import type { DeadlineFilter } from '#lib/deadlines/schema.ts';

/** The address of the list with these filters; what is usual is left out. */
export function deadlinesHref(filter: Partial<DeadlineFilter>): string {
  const query = new URLSearchParams();
  if (filter.period && filter.period !== 'month') query.set('period', filter.period);
  if (filter.whose && filter.whose !== 'all') query.set('whose', filter.whose);
  if (filter.scope) query.set('scope', filter.scope);
  if (filter.state) query.set('state', filter.state);
  if (filter.after) query.set('after', `${filter.after.dueOn}_${filter.after.id}`);
  return query.size > 0 ? `/deadlines?${query}` : '/deadlines';
}
