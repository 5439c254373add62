import { index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { createdAt, id } from './columns.ts';

/**
 * Failed sign-ins, counted by account and by address. Keys are keyed hashes, so that the table names nobody;
 * rows outlive a restart and are shared by all servers.
 */
export const signInThrottle = pgTable(
  'sign_in_throttle',
  {
    key: text('key').primaryKey(),
    failures: integer('failures').notNull().default(0),
    lastFailedAt: timestamp('last_failed_at', { withTimezone: true }).notNull().defaultNow(),
    blockedUntil: timestamp('blocked_until', { withTimezone: true }),
  },
  (t) => [index('sign_in_throttle_age').on(t.lastFailedAt)],
);

/** An account at a group's own identity server (OpenID Connect) that stands for a user here. */
export const externalIdentity = pgTable(
  'external_identity',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique('external_identity_subject').on(t.issuer, t.subject)],
);
