import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id } from './columns.ts';
import { organisation } from './organisation.ts';

/** What a caseworker has typed of a new situation, kept from the first word. Only its author reads it. */
export const intakeDraft = pgTable(
  'intake_draft',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => userAccount.id),
    /** The content, sealed with the installation's key; `content` is then empty. */
    sealedContent: text('sealed_content'),
    content: jsonb('content').$type<Record<string, unknown>>().notNull().default({}),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    openedCaseId: uuid('opened_case_id').references(() => caseFile.id),
    discardedAt: timestamp('discarded_at', { withTimezone: true }),
  },
  (t) => [index('intake_draft_author').on(t.authorId, t.updatedAt)],
);

/** A form's hidden request id: the same form sent twice acts once. */
export const handledRequest = pgTable('handled_request', {
  requestId: uuid('request_id').primaryKey(),
  userId: uuid('user_id').notNull(),
  /** Where the first sending led, so that the second leads there too. */
  outcome: text('outcome'),
  createdAt: createdAt(),
});
