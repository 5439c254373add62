import { sql } from 'drizzle-orm';
import { bigint, boolean, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { session, userAccount } from './account.ts';
import { createdAt, id } from './columns.ts';

/** The shared secret of an authenticator app (RFC 6238), sealed with the installation's key. */
export const totpSecret = pgTable('totp_secret', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => userAccount.id),
  sealedSecret: text('sealed_secret').notNull(),
  createdAt: createdAt(),
  /** Null until a first code has shown that the app has the secret. */
  confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  /** The last time step that was used: no code works twice. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
});

/** A code for the day when the telephone is gone; works once. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    codeHash: text('code_hash').notNull(),
    createdAt: createdAt(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [uniqueIndex('recovery_code_once').on(t.userId, t.codeHash)],
);

/** A passkey (WebAuthn credential). Ids and keys are base64url. */
export const passkey = pgTable(
  'passkey',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    credentialId: text('credential_id').notNull().unique(),
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull().default(0),
    transports: text('transports').array().notNull().default(sql`'{}'`),
    backedUp: boolean('backed_up').notNull().default(false),
    name: text('name').notNull().default(''),
    createdAt: createdAt(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  (t) => [index('passkey_user').on(t.userId)],
);

/** A question put to an authenticator, answered once within minutes. */
export const passkeyChallenge = pgTable('passkey_challenge', {
  id: id(),
  userId: uuid('user_id').references(() => userAccount.id),
  sessionId: uuid('session_id').references(() => session.id),
  purpose: text('purpose', { enum: ['register', 'sign-in', 'second-factor', 'confirm', 'unlock'] }).notNull(),
  challenge: text('challenge').notNull(),
  createdAt: createdAt(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
});
