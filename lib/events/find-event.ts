import 'server-only';
import { selectPeopleChoices } from '#db/queries/case-choices.ts';
import { selectEvent, selectEventPeople } from '#db/queries/events.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { eventView } from './event-view.ts';
import type { EventView } from './view.ts';

/** One event of a case, or null when the viewer sees none such. */
export function findEvent(
  viewer: Viewer,
  caseId: string,
  id: string,
  locale: string,
): Promise<EventView | null> {
  return read(viewer, async ({ tx }) => {
    const row = await selectEvent(tx, caseId, id);
    if (!row) return null;
    const taking = new Set((await selectEventPeople(tx, [id])).map(({ personId }) => personId));
    const people = await selectPeopleChoices(tx, caseId, locale);
    return eventView(
      row,
      people.filter((person) => taking.has(person.id)),
      locale,
    );
  });
}
