import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

const name = sql.identifier;
const plain = (column: string) => sql`(${name(column)} <> '' and ${name(column)} not like 'sealed:v1:%')`;

export type PlainRow = { id: string; caseId: string; values: Record<string, string> };

/** Some rows of which one of the columns lies in plain, held until the transaction ends. */
export async function selectPlainRows(tx: Tx, table: string, columns: readonly string[], limit: number) {
  const values = sql.join(
    columns.map((column) => sql`${column}::text, ${name(column)}`),
    sql`, `,
  );
  const { rows } = await tx.execute<PlainRow>(sql`
    select id, case_id as "caseId", jsonb_build_object(${values}) as values from ${name(table)}
    where ${sql.join(columns.map(plain), sql` or `)} limit ${limit} for update`);
  return rows;
}

export async function updatePlainRow(tx: Tx, table: string, id: string, values: Record<string, string>) {
  const set = Object.entries(values).map(([column, value]) => sql`${name(column)} = ${value}`);
  await tx.execute(sql`update ${name(table)} set ${sql.join(set, sql`, `)} where id = ${id}`);
}

/** Drafts whose content lies in plain, with the case that they have become. */
export async function selectPlainDrafts(tx: Tx, limit: number) {
  const { rows } = await tx.execute<{
    id: string;
    content: Record<string, unknown>;
    caseId: string | null;
  }>(sql`
    select id, content, opened_case_id as "caseId" from intake_draft
    where sealed_content is null and content <> '{}' limit ${limit} for update`);
  return rows;
}

export async function updatePlainDraft(tx: Tx, id: string, sealed: string): Promise<void> {
  await tx.execute(sql`update intake_draft set content = '{}', sealed_content = ${sealed} where id = ${id}`);
}

/**
 * Keeps the record's triggers off a table until the transaction ends: the words stay what they are, and the
 * record must not take them down in plain while they are being sealed. Others who write into the table wait.
 */
export async function withoutRecord<T>(tx: Tx, table: string, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`alter table ${name(table)} disable trigger user`);
  const result = await work();
  await tx.execute(sql`alter table ${name(table)} enable trigger user`);
  return result;
}
