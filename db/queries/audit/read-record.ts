import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { asCheckpoint, type CheckpointRow, checkpointRows } from './checkpoints.ts';

/** How many rows are held at a time, however long the record is. */
const batch = 2000;

/** Runs work on the whole record as it is at one moment, as the owner and without writing. */
export function onWholeRecord<T>(db: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

/** Whether the database has been brought up to a Vigil that links its record. */
export async function hasChains(db: Tx): Promise<boolean> {
  const { rows } = await db.execute<{ there: boolean }>(
    sql`select to_regclass('public.audit_pending') is not null as there`,
  );
  return rows[0]?.there ?? false;
}

async function* rowsOf<Row extends Record<string, unknown>>(tx: Tx, name: string, query: SQL) {
  const cursor = sql.identifier(name);
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await tx.execute<Row>(sql`fetch ${sql.raw(String(batch))} from ${cursor}`);
    yield* rows;
    if (rows.length < batch) return;
  }
}

/** An entry of the record as its bytes are made: every value in PostgreSQL's own words, null where there is none. */
export type StoredEntry = {
  id: string;
  chainId: string;
  seq: string;
  /** Microseconds since 1970. */
  micros: string;
  organisationId: string | null;
  caseId: string | null;
  actorId: string | null;
  sessionId: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
  operation: string;
  salt: string;
  before: string | null;
  after: string | null;
  /** Hexadecimal. */
  hash: string;
};

/** Every entry, chain by chain, each from its beginning. */
export function allEntries(tx: Tx): AsyncGenerator<StoredEntry> {
  return rowsOf<StoredEntry>(
    tx,
    'entries',
    sql`select id::text, chain_id::text as "chainId", seq::text,
      (extract(epoch from at) * 1000000)::bigint::text as micros, organisation_id::text as "organisationId",
      case_id::text as "caseId", actor_id::text as "actorId", session_id::text as "sessionId", action, subject,
      subject_id::text as "subjectId", operation, salt::text, before::text, after::text, encode(hash, 'hex') as hash
      from audit_entry e order by e.chain_id, e.seq`,
  );
}

export type ChainHead = { chainId: string; length: string; head: string };

/** The kept end of every chain, in the order of ids. */
export function allHeads(tx: Tx): AsyncGenerator<ChainHead> {
  return rowsOf<ChainHead>(
    tx,
    'heads',
    sql`select id::text as "chainId", length::text, encode(head, 'hex') as head from audit_chain order by id`,
  );
}

export type Mark = ChainHead & { checkpoint: string };

/** What checkpoints say of single chains, in the order of the chains' ids. */
export function allMarks(tx: Tx): AsyncGenerator<Mark> {
  return rowsOf<Mark>(
    tx,
    'marks',
    sql`select m.key as "chainId", m.value->>'length' as length, m.value->>'head' as head, c.id::text as checkpoint
      from audit_checkpoint c, jsonb_each(c.heads) m order by m.key collate "C", c.id`,
  );
}

/** Every checkpoint, the oldest first. */
export async function* allCheckpoints(tx: Tx) {
  for await (const row of rowsOf<CheckpointRow>(tx, 'checkpoints', sql`${checkpointRows} order by c.id`))
    yield asCheckpoint(row);
}
