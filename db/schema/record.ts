import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { authority } from './authority.ts';
import { caseFile } from './case-file.ts';
import { inquiry } from './inquiry.ts';

/**
 * One arrival of an inquiry at a body, as it counts in the body's record. Derived from the moves and stored in the
 * same transaction; `lib/domain/inquiry/hop-record.ts` says what each column means.
 */
export const hopRecord = pgTable(
  'hop_record',
  {
    inquiryId: uuid('inquiry_id').notNull(),
    hopId: uuid('hop_id').notNull(),
    caseId: uuid('case_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    regimeId: text('regime_id').notNull(),
    direct: boolean('direct').notNull(),
    signerId: uuid('signer_id'),
    receivedOn: date('received_on').notNull(),
    receivedEstimated: boolean('received_estimated').notNull(),
    year: integer('year').notNull(),
    outcome: text('outcome', {
      enum: ['on-time', 'late', 'undated', 'open', 'forwarded', 'returned', 'ended', 'no-term'],
    }).notNull(),
    dueOn: date('due_on'),
    paused: boolean('paused').notNull(),
    heard: boolean('heard').notNull(),
    days: integer('days'),
    termDays: integer('term_days'),
    passedOn: boolean('passed_on').notNull(),
    extended: text('extended', { enum: ['with-notice', 'without-notice', 'notice-unknown'] }),
    questionsJudged: integer('questions_judged').notNull(),
    questionsEvaded: integer('questions_evaded').notNull(),
    signerEvaded: integer('signer_evaded').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.inquiryId, t.hopId] }),
    foreignKey({ columns: [t.inquiryId, t.caseId], foreignColumns: [inquiry.id, inquiry.caseId] }),
    foreignKey({
      columns: [t.caseId, t.organisationId],
      foreignColumns: [caseFile.id, caseFile.organisationId],
    }),
    index('hop_record_authority').on(t.authorityId, t.year),
    index('hop_record_case').on(t.caseId),
  ],
);
