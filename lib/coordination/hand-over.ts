import 'server-only';
import { insertAssignment, lockCase } from '#db/queries/assignments.ts';
import { isAssignable } from '#db/queries/coordination.ts';
import { endPlaces, moveTasks, selectOpenWork } from '#db/queries/open-work.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { type HandOver, mostHandedOver } from './schema.ts';

/**
 * Hands cases of one person over to another: their places, in the same capacities or in a chosen one, and what they
 * still have to do. All or nothing. What is no longer theirs, or out of the viewer's sight, is passed over; answers
 * how many cases went. Takes a proof of identity.
 *
 * Refuses with `person.unavailable` whom nobody can give a case to, and with `not-found` when none of the cases is
 * theirs and in the viewer's sight.
 */
export async function handOver(
  viewer: Viewer,
  input: HandOver,
  requestId?: string,
): Promise<Result<{ cases: number }>> {
  const { from, to, capacity } = input;
  return writeAs(
    viewer,
    { capability: 'case.assign', otherwise: 'not-found', confirmed: true },
    'case.hand-over',
    async ({ tx, today }) => {
      if (to === from || !(await isAssignable(tx, viewer.organisationId, to)))
        return fail('person.unavailable', 'to');
      const open = await selectOpenWork(tx, viewer.organisationId, from, mostHandedOver);
      const chosen = open.filter(({ caseId }) => input.cases.includes(caseId));
      let handed = 0;
      // Always in the same order, so that two who hand over at once wait and do not block each other.
      for (const work of chosen.sort((a, b) => a.caseId.localeCompare(b.caseId))) {
        if (!(await lockCase(tx, work.caseId))) continue;
        handed += 1;
        for (const place of placesOf(work, capacity)) {
          await insertAssignment(tx, {
            caseId: work.caseId,
            userId: to,
            capacity: place,
            assignedBy: viewer.userId,
          });
        }
        await moveTasks(tx, work.caseId, from, to);
        await endPlaces(tx, work.caseId, from);
        await planCaseReminders(tx, work.caseId, today);
      }
      return handed > 0 ? ok({ cases: handed }) : fail('not-found');
    },
    requestId,
  );
}

/** Who takes over only tasks needs a place where without one they would not see the case. */
function placesOf(
  work: { capacities: ('lead' | 'member' | 'lawyer')[]; sensitivity: string },
  capacity: HandOver['capacity'],
): ('lead' | 'member' | 'lawyer')[] {
  if (work.capacities.length === 0 && work.sensitivity === 'open') return [];
  if (capacity !== 'same') return [capacity];
  return work.capacities.length === 0 ? ['member'] : work.capacities;
}
