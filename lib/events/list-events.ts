import 'server-only';
import { selectPeopleChoices } from '#db/queries/case-choices.ts';
import { selectEventPeople, selectEvents } from '#db/queries/events.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { eventView } from './event-view.ts';
import { orderEvents } from './order-events.ts';
import type { EventPage } from './view.ts';

export const eventsPerPage = 200;

/** One page of a case's chronology; `after` is the `next` of the page before it. */
export function listEvents(
  viewer: Viewer,
  caseId: string,
  locale: string,
  after: string | null = null,
): Promise<EventPage> {
  return read(viewer, async ({ tx }) => {
    const rows = await selectEvents(tx, caseId, eventsPerPage + 1, after);
    const shown = rows.slice(0, eventsPerPage);
    const taking = await selectEventPeople(
      tx,
      shown.map(({ id }) => id),
    );
    const people = taking.length > 0 ? await selectPeopleChoices(tx, caseId, locale) : [];
    const of = new Map(people.map((person) => [person.id, person]));
    const events = shown.map((row) =>
      eventView(
        row,
        taking.filter(({ eventId }) => eventId === row.id).flatMap(({ personId }) => of.get(personId) ?? []),
        locale,
      ),
    );
    return {
      events: orderEvents(events),
      next: rows.length > eventsPerPage ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}
