import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id } from './columns.ts';
import { obligation } from './inquiry.ts';
import { organisation } from './organisation.ts';
import { task } from './task.ts';

/**
 * An in-app reminder, written once for each person, thing due, due day and distance.
 * `daysBefore`: 7, 3, 1, 0 on the day, −1 after it.
 */
export const reminder = pgTable(
  'reminder',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    obligationId: uuid('obligation_id').references(() => obligation.id, { onDelete: 'cascade' }),
    taskId: uuid('task_id').references(() => task.id, { onDelete: 'cascade' }),
    dueOn: date('due_on').notNull(),
    daysBefore: integer('days_before').notNull(),
    createdAt: createdAt(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (t) => [
    check('reminder_one_subject', sql`num_nonnulls(obligation_id, task_id) = 1`),
    uniqueIndex('reminder_obligation_once')
      .on(t.userId, t.obligationId, t.dueOn, t.daysBefore)
      .where(sql`obligation_id is not null`),
    uniqueIndex('reminder_task_once')
      .on(t.userId, t.taskId, t.dueOn, t.daysBefore)
      .where(sql`task_id is not null`),
    index('reminder_unread').on(t.userId, t.createdAt).where(sql`read_at is null`),
    index('reminder_case').on(t.caseId),
  ],
);

/** Through which day an organisation's reminders have been written; the worker resumes from here. */
export const reminderPlan = pgTable('reminder_plan', {
  organisationId: uuid('organisation_id')
    .primaryKey()
    .references(() => organisation.id),
  plannedThrough: date('planned_through').notNull(),
});
