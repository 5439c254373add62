import { sql } from 'drizzle-orm';
import { boolean, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { authority } from './authority.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id, version } from './columns.ts';

/** The roles a party has in a case (HURIDOCS Events Standard Formats). */
export const partyRoles = [
  'victim',
  'relative',
  'witness',
  'source',
  'reporter',
  'official',
  'alleged-perpetrator',
  'lawyer',
] as const;
export const safetyStatuses = ['unknown', 'at-risk', 'missing', 'detained', 'safe', 'dead'] as const;

const caseId = () =>
  uuid('case_id')
    .notNull()
    .references(() => caseFile.id);
const personId = () =>
  uuid('person_id')
    .notNull()
    .references(() => person.id);

/** A person or a group as one case knows them; what another case knows stays there. */
export const person = pgTable(
  'person',
  {
    id: id(),
    caseId: caseId(),
    role: text('role', { enum: partyRoles }).notNull(),
    isGroup: boolean('is_group').notNull().default(false),
    bornEdtf: text('born_edtf'),
    citizenships: text('citizenships').array().notNull().default(sql`'{}'`),
    residence: text('residence').notNull().default(''),
    position: text('position').notNull().default(''),
    authorityId: uuid('authority_id').references(() => authority.id),
    safety: text('safety', { enum: safetyStatuses }).notNull().default('unknown'),
    notes: text('notes').notNull().default(''),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('person_case').on(t.caseId)],
);

/** One spelling of a name. */
export const personName = pgTable(
  'person_name',
  {
    id: id(),
    caseId: caseId(),
    personId: personId(),
    text: text('text').notNull(),
    script: text('script').notNull(),
    language: text('language').notNull().default('und'),
    kind: text('kind', { enum: ['official', 'passport', 'alias', 'transliteration'] })
      .notNull()
      .default('official'),
    createdAt: createdAt(),
    /** That of the case; a trigger writes it. The index of letters begins with it (`0015_speed.sql`). */
    organisationId: uuid('organisation_id'),
  },
  (t) => [index('person_name_person').on(t.personId), index('person_name_case').on(t.caseId)],
);

/** How to reach a person, and how safe that is. */
export const contactChannel = pgTable(
  'contact_channel',
  {
    id: id(),
    caseId: caseId(),
    personId: personId(),
    kind: text('kind', {
      enum: ['phone', 'e-mail', 'messenger', 'post', 'through-somebody', 'other'],
    }).notNull(),
    value: text('value').notNull(),
    risk: text('risk', { enum: ['unknown', 'safe', 'watched', 'never-use'] })
      .notNull()
      .default('unknown'),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [index('contact_channel_person').on(t.personId), index('contact_channel_case').on(t.caseId)],
);

/** What somebody agreed to, when and how; withdrawn consent stays on record as withdrawn. */
export const consent = pgTable(
  'consent',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid('person_id').references(() => person.id),
    scope: text('scope', { enum: ['record', 'inquiries', 'partners', 'publication', 'un-procedures'] })
      .array()
      .notNull(),
    state: text('state', { enum: ['given', 'refused', 'not-asked'] }).notNull(),
    givenBy: text('given_by').notNull().default(''),
    how: text('how').notNull().default(''),
    givenOn: date('given_on'),
    withdrawnOn: date('withdrawn_on'),
    recordedBy: uuid('recorded_by')
      .notNull()
      .references(() => userAccount.id),
    createdAt: createdAt(),
  },
  (t) => [index('consent_case').on(t.caseId)],
);
