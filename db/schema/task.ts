import { sql } from 'drizzle-orm';
import { date, foreignKey, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id, version } from './columns.ts';

/** Something one of us undertakes to do for a case. */
export const task = pgTable(
  'task',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    title: text('title').notNull(),
    note: text('note').notNull().default(''),
    dueOn: date('due_on'),
    assigneeId: uuid('assignee_id').references(() => userAccount.id),
    doneAt: timestamp('done_at', { withTimezone: true }),
    doneBy: uuid('done_by').references(() => userAccount.id),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => userAccount.id),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.caseId, t.organisationId],
      foreignColumns: [caseFile.id, caseFile.organisationId],
    }),
    index('task_case').on(t.caseId),
    index('task_due').on(t.organisationId, t.dueOn, t.id).where(sql`done_at is null and due_on is not null`),
    index('task_assignee').on(t.assigneeId, t.dueOn).where(sql`done_at is null`),
  ],
);
