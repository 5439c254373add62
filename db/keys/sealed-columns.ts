import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** A column that the installation's key seals, and the column that names each row of it. */
export type SealedColumn = { table: string; column: string; id: string };
export type SealedValue = { id: string; sealed: string };

const name = sql.identifier;
const by = (column: string, keyId: string): SQL => sql`${name(column)} like ${`sealed:v1:${keyId}:%`}`;

/** Some of the values that a key seals, held until the transaction ends. */
export async function selectSealedBy(tx: Tx, place: SealedColumn, keyId: string, limit: number) {
  const { table, column, id } = place;
  const { rows } = await tx.execute<SealedValue>(sql`
    select ${name(id)} as id, ${name(column)} as sealed from ${name(table)}
    where ${by(column, keyId)} limit ${limit} for update`);
  return rows;
}

/** Writes values sealed anew by a key over those that are there. */
export async function updateSealed(tx: Tx, place: SealedColumn, keyId: string, values: SealedValue[]) {
  const { table, column, id } = place;
  const alsoWrappedBy = table === 'case_key' ? sql`, wrapped_by = ${keyId}` : sql``;
  await tx.execute(sql`
    update ${name(table)} t set ${name(column)} = v.sealed ${alsoWrappedBy}
    from (select unnest(${sql.param(values.map((value) => value.id))}::uuid[]) as id,
      unnest(${sql.param(values.map((value) => value.sealed))}::text[]) as sealed) v
    where t.${name(id)} = v.id`);
}

/**
 * The ids of installation keys that something in the database is sealed with. A table that this database does
 * not have yet seals nothing.
 */
export async function selectSealingKeys(tx: Tx, places: readonly SealedColumn[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { table, column } of places) {
    const { rows: there } = await tx.execute(sql`select from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and column_name = ${column}`);
    if (there.length === 0) continue;
    const { rows } = await tx.execute<{ id: string }>(sql`
      select distinct split_part(${name(column)}, ':', 3) as id from ${name(table)}
      where ${name(column)} like 'sealed:v1:%' and not ${by(column, 'case')}`);
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}
