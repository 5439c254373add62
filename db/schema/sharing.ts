import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id } from './columns.ts';

/** A case shared with a named person of a partner organisation, until a day; revocable at once. */
export const caseGrant = pgTable(
  'case_grant',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    level: text('level', { enum: ['read', 'contribute'] }).notNull(),
    /** Whether the consent on the case covers the sharing, or a reason stands in its place. */
    basis: text('basis', { enum: ['consent', 'reason'] }).notNull(),
    reason: text('reason').notNull().default(''),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    grantedBy: uuid('granted_by')
      .notNull()
      .references(() => userAccount.id),
    grantedAt: timestamp('granted_at', { withTimezone: true }).notNull().defaultNow(),
    revokedBy: uuid('revoked_by').references(() => userAccount.id),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('case_grant_one_active').on(t.caseId, t.userId).where(sql`revoked_at is null`),
    index('case_grant_user').on(t.userId).where(sql`revoked_at is null`),
    index('case_grant_person').on(t.userId, t.caseId),
    check('case_grant_reason_given', sql`${t.basis} = 'consent' or length(btrim(${t.reason})) > 0`),
  ],
);

/** A sealed case opened in an emergency by somebody who is not on it: why, until when, and who was told. */
export const breakGlass = pgTable(
  'break_glass',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    reason: text('reason').notNull(),
    toldUserId: uuid('told_user_id')
      .notNull()
      .references(() => userAccount.id),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [
    index('break_glass_case').on(t.caseId, t.startedAt),
    check('break_glass_reason_given', sql`length(btrim(${t.reason})) > 0`),
    check('break_glass_two_people', sql`${t.userId} <> ${t.toldUserId}`),
  ],
);

/** Something a person has to be told that is no date: an emergency access, a shared case, a new sign-in. */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    /** Null where the notice is about no case. */
    caseId: uuid('case_id').references(() => caseFile.id),
    kind: text('kind', {
      enum: [
        'break-glass',
        'shared',
        'known-person',
        'new-device',
        'shut-out',
        'second-factor-reset',
        'letter-returned',
        'letter-approved',
        'dates-moved',
        'app-added',
        'app-removed',
        'passkey-added',
        'passkey-removed',
        'password-changed',
      ],
    }).notNull(),
    actorId: uuid('actor_id').references(() => userAccount.id),
    /** The row that the notice is about; its kind follows from the kind of the notice. */
    subjectId: uuid('subject_id'),
    createdAt: createdAt(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (t) => [
    index('notice_unread').on(t.userId, t.createdAt).where(sql`read_at is null`),
    index('notice_case').on(t.caseId),
  ],
);
