import 'server-only';
import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryResult } from 'pg';
import type { Tx } from './client.ts';

const dialect = new PgDialect();

/**
 * Runs a statement that each connection plans once and keeps under a name. For short statements of what is done all
 * day, of which planning, with the policies in it, is the greater part. One name stands for one text; only values may
 * differ.
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

/**
 * The same for a list whose text hangs on who asks, of which there are few. What decides the plan has to stand in the
 * text: see `inText`. PostgreSQL goes on planning it each time where it expects more of that.
 */
export function preparedList<Row extends Record<string, unknown>>(tx: Tx, statement: SQL): Promise<Row[]> {
  const digest = createHash('sha256').update(dialect.sqlToQuery(statement).sql).digest('hex');
  return prepared(tx, `list-${digest.slice(0, 16)}`, statement);
}

/** A number of ours, such as how many rows to read, in the text of a statement and not beside it. */
export function inText(number: number): SQL {
  return sql.raw(String(Math.trunc(number)));
}
