import { sql } from 'drizzle-orm';
import {
  check,
  date,
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
import { caseFile } from './case-file.ts';
import { createdAt, id, version } from './columns.ts';
import { inquiry } from './inquiry.ts';
import { organisation } from './organisation.ts';

/**
 * A law as an organisation applies it, whole: the pack that was shipped when it took it on, or its own text. The
 * highest number in effect counts, so an update of this software changes no date before somebody agrees.
 */
export const law = pgTable(
  'law',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    regimeId: text('regime_id').notNull(),
    /** Counts the texts of one law: 1, 2, 3 … */
    number: integer('number').notNull(),
    origin: text('origin', { enum: ['shipped', 'own'] }).notNull(),
    state: text('state', { enum: ['draft', 'in-effect', 'set-aside'] }).notNull(),
    /** The pack as `lib/domain/regimes/regime-schema.ts` defines it. */
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    /** SHA-256 of the shipped pack that this text is, or was made from. */
    shippedDigest: text('shipped_digest').notNull(),
    note: text('note').notNull().default(''),
    /** Null: taken on by the software itself, when the organisation was founded or the law was new. */
    createdBy: uuid('created_by').references(() => userAccount.id),
    effectiveBy: uuid('effective_by').references(() => userAccount.id),
    effectiveAt: timestamp('effective_at', { withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('law_number').on(t.organisationId, t.regimeId, t.number),
    uniqueIndex('law_one_draft').on(t.organisationId, t.regimeId).where(sql`state = 'draft'`),
    check('law_effect_dated', sql`(${t.state} <> 'in-effect') or ${t.effectiveAt} is not null`),
  ],
);

/** A lawyer of the organisation says that a rule is as it stands, or was read wrongly; it holds for that text only. */
export const lawConfirmation = pgTable(
  'law_confirmation',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    regimeId: text('regime_id').notNull(),
    /** Which rule: as `lib/domain/regimes` names the rules of a pack. */
    rule: text('rule').notNull(),
    /** SHA-256 of the rule's text; a changed rule has to be confirmed anew. */
    ruleDigest: text('rule_digest').notNull(),
    note: text('note').notNull(),
    confirmedBy: uuid('confirmed_by')
      .notNull()
      .references(() => userAccount.id),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }).notNull().defaultNow(),
    withdrawnBy: uuid('withdrawn_by').references(() => userAccount.id),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('law_confirmation_one')
      .on(t.organisationId, t.regimeId, t.rule, t.ruleDigest)
      .where(sql`withdrawn_at is null`),
    check('law_confirmation_note_given', sql`length(btrim(${t.note})) > 0`),
  ],
);

/** A day as the organisation's own layer of a calendar says it, over what is shipped. */
export const calendarDay = pgTable(
  'calendar_day',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    calendarId: text('calendar_id').notNull(),
    /** Null: for every body that keeps the calendar. */
    authorityId: uuid('authority_id'),
    day: date('day').notNull(),
    kind: text('kind', { enum: ['off', 'work', 'short'] }).notNull(),
    name: text('name').notNull().default(''),
    movedFrom: date('moved_from'),
    /** The decree or letter that says so. */
    legalRef: text('legal_ref').notNull().default(''),
    /** By hand, or the file it was read from. */
    source: text('source').notNull().default(''),
    enteredBy: uuid('entered_by')
      .notNull()
      .references(() => userAccount.id),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('calendar_day_one').on(t.organisationId, t.calendarId, t.authorityId, t.day).nullsNotDistinct(),
  ],
);

/** How far a year of a calendar is to be trusted, by the organisation's own word. */
export const calendarYear = pgTable(
  'calendar_year',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    calendarId: text('calendar_id').notNull(),
    year: integer('year').notNull(),
    status: text('status', { enum: ['computed', 'draft', 'official'] }).notNull(),
    note: text('note').notNull().default(''),
    setBy: uuid('set_by')
      .notNull()
      .references(() => userAccount.id),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [unique('calendar_year_one').on(t.organisationId, t.calendarId, t.year)],
);

/** Dates have to be worked out anew, because a law or a calendar changed; the worker does it and says when. */
export const dateRevision = pgTable(
  'date_revision',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    cause: text('cause', { enum: ['law', 'confirmation', 'calendar'] }).notNull(),
    /** The law or the calendar that changed. */
    causeId: text('cause_id').notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => userAccount.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    doneAt: timestamp('done_at', { withTimezone: true }),
    inquiries: integer('inquiries'),
  },
  (t) => [index('date_revision_organisation').on(t.organisationId, t.askedAt)],
);

/** One date that a revision moved, kept with what it was. */
export const movedDate = pgTable(
  'moved_date',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    revisionId: uuid('revision_id')
      .notNull()
      .references(() => dateRevision.id),
    inquiryId: uuid('inquiry_id')
      .notNull()
      .references(() => inquiry.id),
    obligationKey: text('obligation_key').notNull(),
    owner: text('owner', { enum: ['theirs', 'ours'] }).notNull(),
    step: text('step').notNull(),
    /** Null: there was none before, or there is none any more. */
    dueBefore: date('due_before'),
    dueAfter: date('due_after'),
    createdAt: createdAt(),
  },
  (t) => [index('moved_date_revision').on(t.revisionId), index('moved_date_case').on(t.caseId)],
);
