import 'server-only';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryResult } from 'pg';
import type { Tx } from './client.ts';

const dialect = new PgDialect();

/**
 * Runs a statement that each connection plans once and keeps under a name. For short statements of what is done all
 * day, of which planning, with the policies in it, is the greater part. Not for lists: their best plan hangs on what
 * they are asked for. One name stands for one text; only values may differ.
 */
export async function prepared<Row extends Record<string, unknown>>(
  tx: Tx,
  name: string,
  statement: SQL,
): Promise<Row[]> {
  const query = tx._.session.prepareQuery(dialect.sqlToQuery(statement), undefined, name, false);
  const result = (await query.execute()) as unknown as QueryResult<Row>;
  return result.rows;
}
