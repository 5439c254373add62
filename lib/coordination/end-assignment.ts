import 'server-only';
import { countActive, endAssignmentRow, findAssignment, lockCase } from '#db/queries/assignments.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { standingFor } from '#lib/on-case.ts';
import type { EndAssignment } from './schema.ts';

/**
 * Ends a person's place on a case, for its lead and for coordinators who see it; the row stays as the record of who
 * was responsible. Ending it twice is ending it once. Takes a proof of identity (`confirm.required`).
 *
 * Refuses with `assignment.last-on-sealed` to take the last person off a sealed case: nobody could open it again.
 */
export async function endAssignment(
  viewer: Viewer,
  input: EndAssignment,
  requestId?: string,
): Promise<Result<{ reference: string }>> {
  return write(
    viewer,
    'case.end-assignment',
    async ({ tx, today }) => {
      const assignment = await findAssignment(tx, input.assignmentId);
      if (!assignment) return fail('not-found');
      const standing = await standingFor({ tx, viewer }, assignment.caseId, 'case.end-assignment');
      if (!standing.ok) return standing;
      if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
      const found = await lockCase(tx, assignment.caseId);
      if (!found) return fail('not-found');
      if (!assignment.endedAt) {
        if (found.sensitivity === 'sealed' && (await countActive(tx, found.id)) <= 1) {
          return fail('assignment.last-on-sealed');
        }
        if (!(await endAssignmentRow(tx, input.assignmentId))) return fail('not-found');
        await planCaseReminders(tx, found.id, today);
      }
      return ok({ reference: found.reference });
    },
    requestId,
    { subject: 'case_assignment', id: input.assignmentId },
  );
}
