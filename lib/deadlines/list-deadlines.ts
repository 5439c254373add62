import 'server-only';
import { selectAuthorityStates, selectDue } from '#db/queries/deadlines.ts';
import type { DueArm } from '#db/queries/due-arms.ts';
import { instantNow } from '#lib/clock.ts';
import { read } from '#lib/context.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

import type { DeadlineFilter, Scope } from './schema.ts';
import { type DeadlineList, isLate } from './view.ts';

const pageSize = 50;

/** What a viewer sees first: coordinators everybody's, the others their own. */
export function defaultScope(viewer: Viewer): Scope {
  return viewer.role === 'coordinator' ? 'organisation' : 'mine';
}

/** One page of what is open, soonest first: duties of authorities, limits that bind us, and our tasks. */
export function listDeadlines(viewer: Viewer, filter: DeadlineFilter): Promise<DeadlineList> {
  return read(viewer, async ({ tx, today }) => {
    const { whose, period, state, after = null } = filter;
    const through = period === 'overdue' ? today : period === 'month' ? shiftDay(today, 30) : null;
    const arm = (what: DueArm['what']): DueArm => ({
      what,
      from: null,
      through,
      after,
      state,
      limit: pageSize + 1,
    });
    // A task is owed by no authority, so a filter by state leaves tasks out.
    const whats: DueArm['what'][] =
      whose === 'theirs' ? ['theirs'] : whose === 'ours' ? ['ours', 'task'] : ['theirs', 'ours', 'task'];
    const arms = whats.filter((what) => !(state && what === 'task')).map(arm);
    const scope = {
      organisationId: viewer.organisationId,
      userId: viewer.userId,
      judges: may(viewer, 'reply.judge'),
      mine: (filter.scope ?? defaultScope(viewer)) === 'mine',
    };
    const at = { today, instant: instantNow().toString() };
    const found = await selectDue(tx, scope, at, arms, pageSize + 1);
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    return {
      items: period === 'overdue' ? page.filter(isLate) : page,
      next: found.length > pageSize && last ? { dueOn: last.dueOn, id: last.id } : null,
      today,
      states: await selectAuthorityStates(tx),
    };
  });
}
