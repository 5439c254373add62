import 'server-only';
import { insertAssignment, lockCase } from '#db/queries/assignments.ts';
import { isAssignable } from '#db/queries/coordination.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { AssignCase } from './schema.ts';

/**
 * Gives a person a place on a case and reminds them of what is already near on it. Doing it twice is doing it once.
 *
 * A case that nobody has, anybody of the house who sees it may take; otherwise a coordinator gives it. Refuses with
 * `not-found` what the viewer does not see, with `forbidden` what they may not give, and with `person.unavailable` somebody
 * who is not a colleague, administers only, or can no longer sign in.
 */
export async function assignCase(
  viewer: Viewer,
  input: AssignCase,
  requestId?: string,
): Promise<Result<{ reference: string }>> {
  const taking = input.userId === viewer.userId;
  return writeOnCase(
    viewer,
    { caseId: input.caseId, needs: taking && !may(viewer, 'case.assign') ? 'case.take' : 'case.assign' },
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
