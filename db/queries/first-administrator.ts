import 'server-only';
import pg from 'pg';

/** Stores a link through which a further organisation is founded, with its first administrator. As the owner. */
export async function insertFoundingLink(ownerUrl: string, tokenHash: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into one_time_link (token_hash, purpose, expires_at)
       values ($1, 'found-organisation', now() + interval '3 days')`,
      [tokenHash],
    );
  } finally {
    await client.end();
  }
}

/**
 * Stores a new link for the first administrator and makes older ones stop working; false when there is an
 * administrator already. Speaks as the database's owner: the app's role can make no such link.
 */
export async function replaceFirstAdministratorLink(ownerUrl: string, tokenHash: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(`select from membership where role = 'administrator' limit 1`);
    if (rowCount) return false;
    await client.query(
      `update one_time_link set used_at = now() where purpose = 'first-administrator' and used_at is null`,
    );
    await client.query(
      `insert into one_time_link (token_hash, purpose, expires_at)
       values ($1, 'first-administrator', now() + interval '24 hours')`,
      [tokenHash],
    );
    await client.query('commit');
    return true;
  } finally {
    await client.end();
  }
}
