import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { authority } from './authority.ts';
import { createdAt, id, version } from './columns.ts';
import { document } from './document.ts';
import { inquiry } from './inquiry.ts';
import { organisation } from './organisation.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const letterKinds = ['appeal', 'reminder', 'complaint', 'court-claim', 'thanks', 'other'] as const;
export const letterStates = ['draft', 'submitted', 'returned', 'approved', 'sent', 'withdrawn'] as const;

/** An organisation's own `.docx` with placeholders, or one of the starters. Holds nothing of any case. */
export const letterTemplate = pgTable(
  'letter_template',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    kind: text('kind', { enum: letterKinds }).notNull(),
    lang: text('lang').notNull(),
    name: text('name').notNull(),
    origin: text('origin', { enum: ['starter', 'own'] }).notNull(),
    content: bytea('content').notNull(),
    placeholders: text('placeholders').array().notNull().default(sql`'{}'`),
    createdBy: uuid('created_by').references(() => userAccount.id),
    version: version(),
    createdAt: createdAt(),
    retiredAt: timestamp('retired_at', { withTimezone: true }),
  },
  (t) => [index('letter_template_organisation').on(t.organisationId, t.kind, t.lang)],
);

/** A letter of ours about an inquiry, from its draft to the day it was sent. */
export const letter = pgTable(
  'letter',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    inquiryId: uuid('inquiry_id').notNull(),
    kind: text('kind', { enum: letterKinds }).notNull(),
    templateId: uuid('template_id')
      .notNull()
      .references(() => letterTemplate.id),
    lang: text('lang').notNull(),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    /** The remedy it takes up (`key` of a remedy as the engine names it), if any. */
    remedyKey: text('remedy_key'),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** Values of the template's further placeholders, as the author typed them. */
    fields: jsonb('fields').$type<Record<string, string>>().notNull().default({}),
    /** Whether the computed dates with their reasons go along. */
    withTrace: boolean('with_trace').notNull().default(false),
    state: text('state', { enum: letterStates }).notNull().default('draft'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => userAccount.id),
    submittedBy: uuid('submitted_by').references(() => userAccount.id),
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
    /** What was approved: the number of the text. */
    approvedText: integer('approved_text'),
    approvedBy: uuid('approved_by').references(() => userAccount.id),
    approvedAt: timestamp('approved_at', { withTimezone: true }),
    docxDocumentId: uuid('docx_document_id').references(() => document.id),
    pdfDocumentId: uuid('pdf_document_id').references(() => document.id),
    channel: text('channel'),
    sentOn: date('sent_on'),
    trackingNumber: text('tracking_number').notNull().default(''),
    proofDocumentId: uuid('proof_document_id').references(() => document.id),
    /** The move that the sending became. */
    sentMoveId: uuid('sent_move_id'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.inquiryId, t.caseId], foreignColumns: [inquiry.id, inquiry.caseId] }),
    unique('letter_id_case').on(t.id, t.caseId),
    index('letter_case').on(t.caseId),
    index('letter_inquiry').on(t.inquiryId),
  ],
);

/** Each text that a letter had, so that changes can be shown and an approval names what it approved. */
export const letterText = pgTable(
  'letter_text',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    letterId: uuid('letter_id').notNull(),
    number: integer('number').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    fields: jsonb('fields').$type<Record<string, string>>().notNull().default({}),
    writtenBy: uuid('written_by')
      .notNull()
      .references(() => userAccount.id),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.letterId, t.caseId], foreignColumns: [letter.id, letter.caseId] }),
    unique('letter_text_number').on(t.letterId, t.number),
    index('letter_text_case').on(t.caseId),
  ],
);

/** What one of us said about a letter before it went out. */
export const letterComment = pgTable(
  'letter_comment',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    letterId: uuid('letter_id').notNull(),
    text: text('text').notNull(),
    /** The number of the text it is about. */
    aboutText: integer('about_text').notNull(),
    writtenBy: uuid('written_by')
      .notNull()
      .references(() => userAccount.id),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.letterId, t.caseId], foreignColumns: [letter.id, letter.caseId] }),
    index('letter_comment_case').on(t.caseId),
    index('letter_comment_letter').on(t.letterId, t.createdAt),
  ],
);
