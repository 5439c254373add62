import 'server-only';
import { insertEvent, setEventPeople } from '#db/queries/events.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { eventRow } from './event-row.ts';
import type { EventInput } from './schema.ts';

/** Writes something that happened into a case's chronology, with its source when a new one is named. */
export async function addEvent(
  viewer: Viewer,
  caseId: string,
  input: EventInput,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'event.add',
    async ({ tx }) => {
      const row = await eventRow(tx, caseId, input);
      if (!row.ok) return row;
      const { id } = await insertEvent(tx, row.data);
      await setEventPeople(tx, caseId, id, input.people);
      return ok({ id });
    },
    requestId,
  );
}
