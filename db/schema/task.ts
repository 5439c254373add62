import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { assessment } from './assessment.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id, version } from './columns.ts';
import { inquiry } from './inquiry.ts';
import { letter } from './letter.ts';

export const taskKinds = ['task', 'assessment', 'step', 'approval'] as const;

/** Something one of us undertakes to do for a case. */
export const task = pgTable(
  'task',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    title: text('title').notNull(),
    note: text('note').notNull().default(''),
    /** What it is: something noted by hand, a reply to be judged, a step chosen in a judgement, a letter to approve. */
    kind: text('kind', { enum: taskKinds }).notNull().default('task'),
    /** What the task is about; which of the two follows from its kind. */
    assessmentId: uuid('assessment_id'),
    letterId: uuid('letter_id'),
    inquiryId: uuid('inquiry_id'),
    /** The remedy as the engine names it, for a step. */
    remedyKey: text('remedy_key'),
    /** A limit that the law sets and nothing heals: done by one, checked by another. */
    hard: boolean('hard').notNull().default(false),
    /** The ordinary reading of the limit; `dueOn` is the day to keep. */
    dueExpected: date('due_expected'),
    dueOn: date('due_on'),
    assigneeId: uuid('assignee_id').references(() => userAccount.id),
    doneAt: timestamp('done_at', { withTimezone: true }),
    doneBy: uuid('done_by').references(() => userAccount.id),
    checkedAt: timestamp('checked_at', { withTimezone: true }),
    checkedBy: uuid('checked_by').references(() => userAccount.id),
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
    foreignKey({ columns: [t.assessmentId, t.caseId], foreignColumns: [assessment.id, assessment.caseId] }),
    foreignKey({ columns: [t.letterId, t.caseId], foreignColumns: [letter.id, letter.caseId] }),
    foreignKey({ columns: [t.inquiryId, t.caseId], foreignColumns: [inquiry.id, inquiry.caseId] }),
    check('task_checked_by_another', sql`${t.checkedBy} is null or ${t.checkedBy} <> ${t.doneBy}`),
    check('task_checked_when_done', sql`${t.checkedAt} is null or ${t.doneAt} is not null`),
    index('task_inquiry').on(t.inquiryId).where(sql`inquiry_id is not null`),
    index('task_unchecked').on(t.organisationId, t.dueOn).where(sql`hard and checked_at is null`),
    index('task_case').on(t.caseId),
    index('task_due').on(t.organisationId, t.dueOn, t.id).where(sql`done_at is null and due_on is not null`),
    index('task_assignee').on(t.assigneeId, t.dueOn).where(sql`done_at is null`),
  ],
);
