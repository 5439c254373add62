import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { createdAt, id, version } from './columns.ts';
import { inquiry } from './inquiry.ts';

export const assessmentVerdicts = [
  'sufficient',
  'partial',
  'evasive',
  'refusal',
  'contradicted',
  'silence',
] as const;

/** A lawyer's judgement of a reply, or of there being none. Our own limits follow from the steps chosen in it. */
export const assessment = pgTable(
  'assessment',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    inquiryId: uuid('inquiry_id').notNull(),
    /** What is judged: the id of the reply, or the key of the duty that was not met. */
    subject: text('subject').notNull(),
    /** Who logged the reply; with four eyes they do not judge it. */
    loggedBy: uuid('logged_by')
      .notNull()
      .references(() => userAccount.id),
    verdict: text('verdict', { enum: assessmentVerdicts }),
    grounds: text('grounds').notNull().default(''),
    assessedBy: uuid('assessed_by').references(() => userAccount.id),
    assessedAt: timestamp('assessed_at', { withTimezone: true }),
    /** The reply was corrected away. */
    voidedAt: timestamp('voided_at', { withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.inquiryId, t.caseId], foreignColumns: [inquiry.id, inquiry.caseId] }),
    unique('assessment_subject').on(t.inquiryId, t.subject),
    unique('assessment_id_case').on(t.id, t.caseId),
    index('assessment_case').on(t.caseId),
    index('assessment_waiting')
      .on(t.organisationId, t.createdAt)
      .where(sql`assessed_at is null and voided_at is null`),
    check('assessment_judged', sql`(${t.assessedAt} is null) = (${t.verdict} is null)`),
  ],
);
