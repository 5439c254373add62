import 'server-only';
import { insertAssignment, lockCase } from '#db/queries/assignments.ts';
import { isAssignable } from '#db/queries/coordination.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { AssignCase } from './schema.ts';

/**
 * Gives a person a place on a case and reminds them of what is already near on it. Doing it twice is doing it once.
 *
 * Refuses with `not-found` what the viewer may not assign or does not see, and with `person.unavailable` somebody
 * who is not a colleague, administers only, or can no longer sign in.
 */
export async function assignCase(
  viewer: Viewer,
  input: AssignCase,
  requestId?: string,
): Promise<Result<{ reference: string }>> {
  if (!may(viewer, 'case.assign')) return fail('not-found');
  return write(
    viewer,
    'case.assign',
    async ({ tx, today }) => {
      const found = await lockCase(tx, input.caseId);
      if (!found) return fail('not-found');
      if (!(await isAssignable(tx, viewer.organisationId, input.userId))) {
        return fail('person.unavailable', 'userId');
      }
      await insertAssignment(tx, { ...input, assignedBy: viewer.userId });
      await planCaseReminders(tx, found.id, today);
      return ok({ reference: found.reference });
    },
    requestId,
  );
}
