import { sql } from 'drizzle-orm';
import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { authority } from './authority.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id, version } from './columns.ts';
import { person } from './person.ts';

const caseId = () =>
  uuid('case_id')
    .notNull()
    .references(() => caseFile.id);

/** Where knowledge comes from: a statement, a witness, a document, a publication. */
export const source = pgTable(
  'source',
  {
    id: id(),
    caseId: caseId(),
    title: text('title').notNull(),
    kind: text('kind').notNull().default('other'),
    authors: text('authors').array().notNull().default(sql`'{}'`),
    dateEdtf: text('date_edtf'),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [index('source_case').on(t.caseId)],
);

/**
 * Something that happened. The EDTF text is the truth; `dateMin` and `dateMax` bound it for order and
 * search (±infinity where an end is open).
 * Reliability A–F of the source and credibility 1–6 of the information: the Admiralty scale.
 */
export const event = pgTable(
  'event',
  {
    id: id(),
    caseId: caseId(),
    dateEdtf: text('date_edtf'),
    dateMin: date('date_min').notNull().default('infinity'),
    dateMax: date('date_max').notNull().default('infinity'),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    lang: text('lang').notNull().default('und'),
    place: text('place').notNull().default(''),
    authorityId: uuid('authority_id').references(() => authority.id),
    sourceId: uuid('source_id').references(() => source.id),
    sourceNote: text('source_note').notNull().default(''),
    reliability: text('reliability', { enum: ['A', 'B', 'C', 'D', 'E', 'F'] }),
    credibility: text('credibility', { enum: ['1', '2', '3', '4', '5', '6'] }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('event_case_order').on(t.caseId, t.dateMin, t.dateMax, t.id)],
);

export const eventPerson = pgTable(
  'event_person',
  {
    caseId: caseId(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId] }), index('event_person_case').on(t.caseId)],
);
