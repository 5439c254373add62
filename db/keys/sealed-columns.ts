import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import type { SealedColumn } from './sealing-keys.ts';

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
