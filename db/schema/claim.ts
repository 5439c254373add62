import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { authority } from './authority.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id, version } from './columns.ts';
import { event, source } from './event.ts';
import { person } from './person.ts';

const caseId = () =>
  uuid('case_id')
    .notNull()
    .references(() => caseFile.id);

/** A statement that somebody makes: an authority, a person, or an organisation named in words. */
export const claim = pgTable(
  'claim',
  {
    id: id(),
    caseId: caseId(),
    text: text('text').notNull(),
    lang: text('lang').notNull().default('und'),
    authorityId: uuid('authority_id').references(() => authority.id),
    personId: uuid('person_id').references(() => person.id),
    byName: text('by_name').notNull().default(''),
    statedEdtf: text('stated_edtf'),
    eventId: uuid('event_id').references(() => event.id),
    sourceId: uuid('source_id').references(() => source.id),
    status: text('status', { enum: ['unverified', 'alleged', 'contested', 'supported', 'refuted'] })
      .notNull()
      .default('unverified'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('claim_case').on(t.caseId)],
);

/** One claim speaks for or against another. */
export const claimLink = pgTable(
  'claim_link',
  {
    caseId: caseId(),
    fromClaimId: uuid('from_claim_id')
      .notNull()
      .references(() => claim.id),
    toClaimId: uuid('to_claim_id')
      .notNull()
      .references(() => claim.id),
    kind: text('kind', { enum: ['supports', 'contradicts'] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.fromClaimId, t.toClaimId] }), index('claim_link_case').on(t.caseId)],
);

/** What nobody knows yet. */
export const openQuestion = pgTable(
  'open_question',
  {
    id: id(),
    caseId: caseId(),
    text: text('text').notNull(),
    lang: text('lang').notNull().default('und'),
    answeredByClaimId: uuid('answered_by_claim_id').references(() => claim.id),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('open_question_case').on(t.caseId)],
);
