import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { createdAt, id } from './columns.ts';

/** An NGO. `coordinatorsPrincipal` stands for "the coordinators of this organisation" in case audiences. */
export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    name: text('name').notNull(),
    referencePrefix: text('reference_prefix').notNull().unique(),
    timeZone: text('time_zone').notNull().default('UTC'),
    coordinatorsPrincipal: uuid('coordinators_principal').notNull().unique().default(sql`uuidv7()`),
    /** Roles that may not work without a second factor. */
    secondFactorRoles: text('second_factor_roles')
      .array()
      .notNull()
      .default(sql`'{coordinator,lawyer,administrator}'`),
    /** Minutes without a hand on the page after which the view locks itself. */
    idleLockMinutes: integer('idle_lock_minutes').notNull().default(15),
    /** Whether a reply is judged by somebody else than who logged it. */
    fourEyes: boolean('four_eyes').notNull().default(true),
    /** Days within which a reply has to be judged, by our own rule. */
    assessmentDays: integer('assessment_days').notNull().default(5),
    /**
     * The fewest cases for which an authority's record may count what the reader may not see; null: it never does.
     */
    smallestGroup: integer('smallest_group'),
    createdAt: createdAt(),
  },
  (t) => [
    check('organisation_assessment_days', sql`${t.assessmentDays} between 1 and 60`),
    check(
      'organisation_smallest_group',
      sql`${t.smallestGroup} is null or ${t.smallestGroup} between 3 and 100`,
    ),
    check('organisation_idle_lock', sql`${t.idleLockMinutes} between 5 and 60`),
    check(
      'organisation_second_factor_roles',
      sql`${t.secondFactorRoles} <@ array['caseworker', 'coordinator', 'lawyer', 'administrator']`,
    ),
  ],
);

export const roles = ['caseworker', 'coordinator', 'lawyer', 'administrator'] as const;

/** A user's place in an organisation, with one role. */
export const membership = pgTable(
  'membership',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    role: text('role', { enum: roles }).notNull(),
    createdAt: createdAt(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId] }),
    uniqueIndex('membership_one_active').on(t.userId).where(sql`ended_at is null`),
    index('membership_user').on(t.userId),
  ],
);

/** The last number given to a case of an organisation in a year. */
export const caseCounter = pgTable(
  'case_counter',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.year] })],
);
