import 'server-only';
import { insertAssignment, lockCase, selectHolders } from '#db/queries/assignments.ts';
import { isAssignable } from '#db/queries/coordination.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { instantNow } from '#lib/clock.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { AssignCase } from './schema.ts';

/**
 * Gives a person a place on a case and reminds them of what is already near on it. Doing it twice is doing it once.
 *
 * A case that nobody has, anybody of the house who sees it may take; otherwise a coordinator gives it, which takes a
 * proof of identity (`confirm.required`). Refuses with `not-found` what the viewer does not see, with `forbidden`
 * what they may not give, with `person.unavailable` somebody who is not a colleague, administers only, or can no
 * longer sign in, and with `assignment.taken` a case that somebody else took while it was being given.
 */
export async function assignCase(
  viewer: Viewer,
  input: AssignCase,
  requestId?: string,
): Promise<Result<{ reference: string }>> {
  const { caseId, userId } = input;
  const taking = userId === viewer.userId;
  const takes = taking && !may(viewer, 'case.assign');
  return writeOnCase(
    viewer,
    // Whoever of the house sees it may take it as long as nobody has it, which is judged once it is held.
    { caseId, needs: takes ? 'case.edit' : 'case.assign' },
    'case.assign',
    async ({ tx, today, standing }) => {
      const asks = !takes && !(taking && !standing.assigned);
      if (asks && !isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
      const found = await lockCase(tx, caseId);
      if (!found) return fail('not-found');
      const holders = takes || !standing.assigned ? await selectHolders(tx, caseId) : [];
      // Nobody had it when they chose it: whoever waited for another's taking must not come on top unawares.
      if (holders.length > 0 && !holders.some((one) => one.userId === userId)) return taken(holders);
      if (takes && holders.length > 0) {
        const same = holders.some((one) => one.userId === userId && one.capacity === input.capacity);
        return same ? ok({ reference: found.reference }) : fail('forbidden');
      }
      if (!(await isAssignable(tx, viewer.organisationId, userId)))
        return fail('person.unavailable', 'userId');
      await insertAssignment(tx, { ...input, assignedBy: viewer.userId });
      await planCaseReminders(tx, found.id, today);
      return ok({ reference: found.reference });
    },
    requestId,
  );
}

/** Who sees a case may know who is on it. */
function taken(holders: { name: string }[]): Result<never> {
  const query = new URLSearchParams({ name: holders.map(({ name }) => name).join(', ') });
  return fail(`assignment.taken?${query}`);
}
