import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { createdAt, id, version } from './columns.ts';
import { organisation } from './organisation.ts';

export const sensitivities = ['open', 'restricted', 'sealed'] as const;
export const caseStatuses = ['open', 'watching', 'closed'] as const;
export const urgencies = ['normal', 'high', 'immediate'] as const;
export const capacities = ['lead', 'member', 'lawyer'] as const;

/** The file on one situation. (`case` is a reserved word of SQL, hence the name.) */
export const caseFile = pgTable(
  'case_file',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    reference: text('reference').notNull(),
    title: text('title').notNull(),
    titleLang: text('title_lang').notNull().default('en'),
    summary: text('summary').notNull().default(''),
    kinds: text('kinds').array().notNull().default(sql`'{}'`),
    status: text('status', { enum: caseStatuses }).notNull().default('open'),
    sensitivity: text('sensitivity', { enum: sensitivities }).notNull().default('open'),
    urgency: text('urgency', { enum: urgencies }).notNull().default('normal'),
    hostState: text('host_state'),
    originState: text('origin_state'),
    place: text('place').notNull().default(''),
    /** EDTF: when what the case is about happened. */
    happenedEdtf: text('happened_edtf'),
    openedOn: date('opened_on').notNull(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => userAccount.id),
    /** The earliest open date on the case: obligations and tasks. Derived. */
    nextDue: date('next_due'),
    /** Belongs to the example data and describes nobody. */
    invented: boolean('invented').notNull().default(false),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('case_file_reference').on(t.organisationId, t.reference),
    unique('case_file_id_organisation').on(t.id, t.organisationId),
    check('case_file_title_given', sql`length(btrim(${t.title})) > 0`),
  ],
);

/** A person's place on a case. An ended row stays as the record of who was responsible. */
export const caseAssignment = pgTable(
  'case_assignment',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    capacity: text('capacity', { enum: capacities }).notNull(),
    assignedBy: uuid('assigned_by')
      .notNull()
      .references(() => userAccount.id),
    assignedAt: timestamp('assigned_at', { withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('case_assignment_active').on(t.caseId, t.userId, t.capacity).where(sql`ended_at is null`),
    index('case_assignment_user').on(t.userId).where(sql`ended_at is null`),
  ],
);

/**
 * Who may see which case, as the policies and lists read it; maintained by triggers alone.
 * A principal is an organisation (all its staff), an organisation's coordinators, or one user: a colleague, or
 * a person of a partner organisation for as long as the case is shared with them.
 */
export const caseAudience = pgTable(
  'case_audience',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id, { onDelete: 'cascade' }),
    principal: uuid('principal').notNull(),
    status: text('status', { enum: caseStatuses }).notNull(),
    nextDue: date('next_due').notNull().default('infinity'),
    assigned: boolean('assigned').notNull(),
    /** Whether the principal may write too; a partner may be given reading only. */
    mayWrite: boolean('may_write').notNull().default(true),
    /** From when on the row counts no more, without anybody having to remove it. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull().default(sql`'infinity'`),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.principal] }),
    index('case_audience_due').on(t.principal, t.nextDue, t.caseId),
    index('case_audience_status_due').on(t.principal, t.status, t.nextDue, t.caseId),
    index('case_audience_unassigned')
      .on(t.principal, t.caseId)
      .where(sql`not assigned and status <> 'closed'`),
    index('case_audience_expiring').on(t.expiresAt).where(sql`expires_at < 'infinity'`),
  ],
);
