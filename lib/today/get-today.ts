import 'server-only';
import { selectDue } from '#db/queries/deadlines.ts';
import type { DueArm } from '#db/queries/due-arms.ts';
import { selectTodayRest } from '#db/queries/today.ts';
import { instantNow } from '#lib/clock.ts';
import { read } from '#lib/context.ts';
import { isLate } from '#lib/deadlines/view.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { type DueItem, shown, type TodayView } from './view.ts';

const whats = ['ours', 'task', 'theirs'] as const;

/** What a viewer must do now: their own cases; a coordinator sees the organisation's. Two questions to the database. */
export function getToday(viewer: Viewer): Promise<TodayView> {
  return read(viewer, async ({ tx, today }) => {
    const mine = viewer.role !== 'coordinator';
    const judges = may(viewer, 'reply.judge');
    const scope = { organisationId: viewer.organisationId, userId: viewer.userId, mine, judges };
    const at = { today, instant: instantNow().toString(), horizon: shiftDay(today, 13) };
    const limit = shown + 1;
    const arms: DueArm[] = whats.flatMap((what) => [
      { what, from: null, through: shiftDay(today, -1), latestFirst: true, limit },
      { what, from: today, through: at.horizon, limit },
    ]);
    const due = await selectDue(tx, scope, at, arms, arms.length * limit);
    const { reminders, replies, ...rest } = await selectTodayRest(tx, scope, at, {
      unowned: may(viewer, 'coordination.view'),
      judges,
      limit,
      // Enough to mark every row that is listed.
      reminders: arms.length * limit,
    });
    // What waits for one's judgement stands in a list of its own, once.
    const toJudge = new Set(rest.judging.flatMap(({ id, inquiryId }) => [id, inquiryId]));
    const listedOnce = due.filter(({ id }) => !toJudge.has(id));
    const late = listedOnce.filter(isLate);
    const upcoming = listedOnce.filter((item) => !isLate(item));
    const weekEnd = shiftDay(today, 6);
    const overdue = late.sort((a, b) => rank(a) - rank(b) || b.dueOn.localeCompare(a.dueOn));
    const inOrder = upcoming.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || rank(a) - rank(b));
    const lists = {
      overdue: capped(overdue),
      week: inOrder.filter((item) => item.dueOn <= weekEnd),
      nextWeek: inOrder.filter((item) => item.dueOn > weekEnd),
    };
    const listed = new Set([...toJudge, ...Object.values(lists).flatMap((list) => list.map(({ id }) => id))]);
    return {
      ...rest,
      ...lists,
      replies: replies.filter(({ inquiryId }) => !toJudge.has(inquiryId)),
      tasks: rest.tasks.filter(({ id }) => !toJudge.has(id)),
      today,
      mine,
      reminded: new Set(reminders.map(({ subjectId }) => subjectId)),
      otherReminders: reminders.filter(({ subjectId }) => !listed.has(subjectId)),
      more: { overdue: overflows(overdue), upcoming: overflows(upcoming) },
    };
  });
}

/** A limit of the law binds us harder than a task of our own; what others owe comes after both. */
function rank(item: DueItem): number {
  return item.owner === 'theirs' ? 2 : item.kind === 'task' ? 1 : 0;
}

function overflows(items: DueItem[]): boolean {
  return [0, 1, 2].some((one) => items.filter((item) => rank(item) === one).length > shown);
}

/** At most so many of each kind. */
function capped(items: DueItem[]): DueItem[] {
  return [0, 1, 2].flatMap((one) => items.filter((item) => rank(item) === one).slice(0, shown));
}
