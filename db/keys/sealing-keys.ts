import 'server-only';
import pg from 'pg';

/** A column that the installation's key seals, and the column that names each row of it. */
export type SealedColumn = { table: string; column: string; id: string };

/**
 * The ids of installation keys that something in the database is sealed with, asked as its owner. A table that this
 * database does not have yet seals nothing. Asked at every start, so without the library that builds statements, which
 * takes a second to read in.
 */
export async function readSealingKeys(ownerUrl: string, places: readonly SealedColumn[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'vigil keys' });
  await client.connect();
  try {
    const found = new Set<string>();
    for (const { table, column } of places) {
      const { rowCount } = await client.query(
        `select from information_schema.columns
         where table_schema = 'public' and table_name = $1 and column_name = $2`,
        [table, column],
      );
      if (!rowCount) continue;
      const sealed = pg.escapeIdentifier(column);
      const { rows } = await client.query<{ id: string }>(
        `select distinct split_part(${sealed}, ':', 3) as id from ${pg.escapeIdentifier(table)}
         where ${sealed} like 'sealed:v1:%' and ${sealed} not like 'sealed:v1:case:%'`,
      );
      for (const { id } of rows) found.add(id);
    }
    return [...found];
  } finally {
    await client.end();
  }
}
