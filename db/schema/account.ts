import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';

/** A person who signs in. The password hash is readable by the database's sign-in functions only. */
export const userAccount = pgTable(
  'user_account',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    locale: text('locale', { enum: ['en', 'ru'] }),
    theme: text('theme', { enum: ['light', 'dark'] }),
    createdAt: createdAt(),
    disabledAt: timestamp('disabled_at', { withTimezone: true }),
  },
  (t) => [uniqueIndex('user_account_email').on(sql`lower(${t.email})`)],
);

/** A browser that a person has signed in from; recognised by a random cookie, of which only the hash is kept. */
export const knownDevice = pgTable(
  'known_device',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: createdAt(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex('known_device_token').on(t.userId, t.tokenHash)],
);

/** One sign-in. Its id is the `sid` claim of the cookie; every request checks the row. */
export const session = pgTable(
  'session',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    createdAt: createdAt(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    userAgent: text('user_agent'),
    method: text('method', { enum: ['password', 'passkey', 'oidc'] })
      .notNull()
      .default('password'),
    /** The password was right, the second factor is still to come: the session opens nothing but that page. */
    pending: boolean('pending').notNull().default(false),
    secondFactorAt: timestamp('second_factor_at', { withTimezone: true }),
    /** When the person last proved anew that it is they; dangerous acts ask for it within ten minutes. */
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    deviceId: uuid('device_id').references(() => knownDevice.id),
    newDevice: boolean('new_device').notNull().default(false),
    /** Since when the view is locked: nothing is shown or done until the person has proved who they are. */
    lockedAt: timestamp('locked_at', { withTimezone: true }),
    /** Attempts to prove something in this session since the last success, and when the last one was. */
    proofsTried: integer('proofs_tried').notNull().default(0),
    proofTriedAt: timestamp('proof_tried_at', { withTimezone: true }),
  },
  (t) => [index('session_user').on(t.userId), index('session_device').on(t.deviceId)],
);

/** A secret link that works once: the first administrator, an invitation, a new password. */
export const oneTimeLink = pgTable('one_time_link', {
  id: id(),
  tokenHash: text('token_hash').notNull().unique(),
  purpose: text('purpose', { enum: ['first-administrator', 'found-organisation', 'set-password'] }).notNull(),
  userId: uuid('user_id').references(() => userAccount.id),
  createdBy: uuid('created_by').references(() => userAccount.id),
  createdAt: createdAt(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
  /** Whether using the link also takes away the second factors, which are then enrolled anew. */
  resetsSecondFactor: boolean('resets_second_factor').notNull().default(false),
});

/** The worker's sign of life, read by the health endpoint. */
export const workerHeartbeat = pgTable('worker_heartbeat', {
  id: integer('id').primaryKey(),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull().defaultNow(),
});
