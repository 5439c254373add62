import 'server-only';
import { selectEvent, setEventPeople, updateEvent } from '#db/queries/events.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { eventRow } from './event-row.ts';
import type { EventInput } from './schema.ts';

/** Changes an event. `conflict`: somebody saved another version since `version` was read; nothing is changed. */
export async function editEvent(
  viewer: Viewer,
  caseId: string,
  target: { id: string; version: number },
  input: EventInput,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'event.edit',
    async ({ tx }) => {
      const row = await eventRow(tx, caseId, input);
      if (!row.ok) return row;
      if (!(await updateEvent(tx, target.id, target.version, row.data))) {
        return fail((await selectEvent(tx, caseId, target.id)) ? 'conflict' : 'not-found');
      }
      await setEventPeople(tx, caseId, target.id, input.people);
      return ok({ version: target.version + 1 });
    },
    requestId,
  );
}
