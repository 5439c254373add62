import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { authority } from './authority.ts';
import { caseFile } from './case-file.ts';
import { openQuestion } from './claim.ts';
import { createdAt, id, version } from './columns.ts';

/** The order of the lists: without a date comes last. Not `coalesce`, which is never looked up under a policy. */
const dueOrNever = sql`(case when next_due is null then 'infinity'::date else next_due end)`;

/** One appeal to an authority about a case. Its history is its moves; status and dates are derived. */
export const inquiry = pgTable(
  'inquiry',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    /** Counts the inquiries of a case: 1, 2, 3 … */
    number: integer('number').notNull(),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    regimeId: text('regime_id').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull().default(''),
    lang: text('lang').notNull().default('ru'),
    channel: text('channel').notNull().default('unknown'),
    /** Bodies complained of: forwarding to them breaks the rule. */
    complainedOf: uuid('complained_of').array().notNull().default(sql`'{}'`),
    status: text('status').notNull().default('draft'),
    nextDue: date('next_due'),
    lastHeardOn: date('last_heard_on'),
    /** The kind of the last move of theirs that stands; null while nothing was heard. Derived. */
    lastHeardKind: text('last_heard_kind'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => userAccount.id),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.caseId, t.organisationId],
      foreignColumns: [caseFile.id, caseFile.organisationId],
    }),
    uniqueIndex('inquiry_case_number').on(t.caseId, t.number),
    unique('inquiry_id_case').on(t.id, t.caseId),
    index('inquiry_due').on(t.organisationId, dueOrNever, t.id),
    index('inquiry_status_due').on(t.organisationId, t.status, dueOrNever, t.id),
    index('inquiry_authority').on(t.authorityId, dueOrNever, t.id),
    index('inquiry_heard_due').on(t.organisationId, t.lastHeardKind, dueOrNever, t.id),
  ],
);

export const inquiryQuestion = pgTable(
  'inquiry_question',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    inquiryId: uuid('inquiry_id').notNull(),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    openQuestionId: uuid('open_question_id').references(() => openQuestion.id),
    /** The question of an earlier inquiry that is asked again. */
    repeatsId: uuid('repeats_id').references((): AnyPgColumn => inquiryQuestion.id),
  },
  (t) => [
    foreignKey({ columns: [t.inquiryId, t.caseId], foreignColumns: [inquiry.id, inquiry.caseId] }),
    uniqueIndex('inquiry_question_position').on(t.inquiryId, t.position),
    index('inquiry_question_case').on(t.caseId),
  ],
);

/**
 * One thing that happened to an inquiry. Never changed, never deleted: a correction is a later move.
 * `data` holds the whole move as `lib/domain/inquiry/move-schema.ts` defines it.
 */
export const move = pgTable(
  'move',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    inquiryId: uuid('inquiry_id').notNull(),
    kind: text('kind').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    enteredBy: uuid('entered_by')
      .notNull()
      .references(() => userAccount.id),
    enteredAt: timestamp('entered_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.inquiryId, t.caseId], foreignColumns: [inquiry.id, inquiry.caseId] }),
    index('move_inquiry').on(t.inquiryId, t.enteredAt),
    index('move_case').on(t.caseId),
  ],
);

/** Who owes what by when. Derived from the moves and stored for lists; `trace` explains `dueOn`. */
export const obligation = pgTable(
  'obligation',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    inquiryId: uuid('inquiry_id').notNull(),
    /** Stable over recomputations: hop and step. */
    key: text('key').notNull(),
    owner: text('owner', { enum: ['theirs', 'ours'] }).notNull(),
    step: text('step').notNull(),
    hopId: uuid('hop_id'),
    authorityId: uuid('authority_id').references(() => authority.id),
    /** A minor one is judged and shown on the inquiry's page; lists and reminders leave it out. */
    weight: text('weight', { enum: ['main', 'minor'] })
      .notNull()
      .default('main'),
    /** Nothing is owed before this day: a silence that has not set in yet. */
    opensOn: date('opens_on'),
    /** The day after which we act: the safe reading for theirs, the earliest reading for ours. */
    dueOn: date('due_on').notNull(),
    dueExpected: date('due_expected').notNull(),
    dueSafe: date('due_safe').notNull(),
    state: text('state', { enum: ['open', 'met', 'met-late', 'discharged', 'void'] }).notNull(),
    metOn: date('met_on'),
    estimated: boolean('estimated').notNull(),
    provisional: boolean('provisional').notNull(),
    unconfirmed: boolean('unconfirmed').notNull(),
    trace: jsonb('trace').$type<unknown[]>().notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.inquiryId, t.caseId], foreignColumns: [inquiry.id, inquiry.caseId] }),
    foreignKey({
      columns: [t.caseId, t.organisationId],
      foreignColumns: [caseFile.id, caseFile.organisationId],
    }),
    uniqueIndex('obligation_key').on(t.inquiryId, t.key),
    index('obligation_case').on(t.caseId),
    index('obligation_due').on(t.organisationId, t.dueOn, t.id).where(sql`state = 'open'`),
    // What binds us is rare among what authorities owe.
    index('obligation_ours')
      .on(t.organisationId, t.dueOn, t.id)
      .where(sql`state = 'open' and owner = 'ours'`),
  ],
);
