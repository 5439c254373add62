import { bigint, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { userAccount } from './account.ts';
import { caseFile } from './case-file.ts';
import { createdAt, id, version } from './columns.ts';

/** A file given to us. The bytes lie outside the database under `storageKey`, which says nothing. */
export const document = pgTable(
  'document',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    kind: text('kind').notNull().default('other'),
    language: text('language').notNull().default('und'),
    mediaType: text('media_type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Lower-case hexadecimal SHA-256 of the original, taken while it arrived. */
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull().unique(),
    /** How the stored bytes are encrypted: to the case's key, or (only from before that) not at all. */
    encryption: text('encryption', { enum: ['none', 'age'] })
      .notNull()
      .default('none'),
    receivedFrom: text('received_from').notNull().default(''),
    receivedHow: text('received_how').notNull().default(''),
    uploadedBy: uuid('uploaded_by')
      .notNull()
      .references(() => userAccount.id),
    version: version(),
    createdAt: createdAt(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('document_case').on(t.caseId, t.createdAt)],
);
