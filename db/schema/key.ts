import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { caseFile } from './case-file.ts';
import { createdAt } from './columns.ts';

/**
 * The key of a case, to which its documents and most dangerous fields are encrypted (age, X25519). The secret
 * half lies here wrapped by the installation's key, which is never in the database. Destroying the row's secret
 * erases what was encrypted to it, from backups too.
 */
export const caseKey = pgTable('case_key', {
  caseId: uuid('case_id')
    .primaryKey()
    .references(() => caseFile.id),
  recipient: text('recipient').notNull(),
  wrappedIdentity: text('wrapped_identity'),
  /** Which installation key wraps it: the beginning of its SHA-256. */
  wrappedBy: text('wrapped_by').notNull(),
  createdAt: createdAt(),
  destroyedAt: timestamp('destroyed_at', { withTimezone: true }),
});
