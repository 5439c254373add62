import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** What was done, by whom, with before and after. Written by triggers; the app's role can only read it. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    organisationId: uuid('organisation_id'),
    caseId: uuid('case_id'),
    actorId: uuid('actor_id'),
    sessionId: uuid('session_id'),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id'),
    operation: text('operation', {
      enum: ['insert', 'update', 'delete', 'read', 'refuse', 'event'],
    }).notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
    /** The chain that the entry is a link of: its case, else its organisation, else the installation. */
    chainId: uuid('chain_id').notNull(),
    /** Place in the chain, from 1 without gaps. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** SHA-256 over the entry and the hash before it. */
    hash: bytea('hash').notNull(),
    /** Goes into the hash of before and after, so that these could be erased without breaking the chain. */
    salt: uuid('salt').notNull().defaultRandom(),
  },
  (t) => [
    uniqueIndex('audit_entry_chain').on(t.chainId, t.seq),
    index('audit_entry_case').on(t.caseId, t.id),
    index('audit_entry_organisation').on(t.organisationId, t.id).where(sql`case_id is null`),
    index('audit_entry_looks').on(t.caseId, t.actorId, t.at).where(sql`operation = 'read'`),
    index('audit_entry_refusals').on(t.actorId, t.at).where(sql`operation = 'refuse'`),
  ],
);

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** What a transaction will have recorded once it commits; empty between two transactions, and not logged. */
export const auditPending = pgTable(
  'audit_pending',
  {
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    pos: bigint('pos', { mode: 'number' }).generatedAlwaysAsIdentity(),
    /** Whether it is the first of its transaction, which has all of them linked at commit. */
    first: boolean('first').notNull().default(true),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    organisationId: uuid('organisation_id'),
    caseId: uuid('case_id'),
    chainId: uuid('chain_id')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(case_id, organisation_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
      ),
    actorId: uuid('actor_id'),
    sessionId: uuid('session_id'),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id'),
    operation: text('operation').notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (t) => [primaryKey({ columns: [t.xid, t.pos] })],
);

/** The end of each chain: the next entry is hashed onto it. */
export const auditChain = pgTable('audit_chain', {
  id: uuid('id').primaryKey(),
  length: bigint('length', { mode: 'number' }).notNull(),
  head: bytea('head').notNull(),
});

/** A signed statement of how long all chains were and where they ended, so that a cut tail is noticed too. */
export const auditCheckpoint = pgTable('audit_checkpoint', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  chains: integer('chains').notNull(),
  entries: bigint('entries', { mode: 'number' }).notNull(),
  /** SHA-256 over all chains' ids, lengths and heads, in the order of ids; hexadecimal. */
  digest: text('digest').notNull(),
  /** The last entry that it covers: ids rise along every chain. */
  through: bigint('through', { mode: 'number' }).notNull(),
  /** The signature of the checkpoint before it; empty for the first. */
  previous: text('previous').notNull(),
  /** Length and head of the chains that had grown since the checkpoint before. */
  heads: jsonb('heads').$type<Record<string, { length: number; head: string }>>().notNull(),
  /** Ed25519 over the statement, base64; the public key's fingerprint says whose. */
  signature: text('signature').notNull(),
  signedBy: text('signed_by').notNull(),
});
