import pg from 'pg';
import { errorCode, Refusal } from './refusal.ts';
import { createRole, GROUP_ROLES } from './roles.ts';

type Facts = {
  version: string;
  major: number;
  encoding: string;
  ctype: string;
  locale: string | null;
  provider: string;
};
type AppRole = { owner: string; app: string; superuser: boolean; bypass: boolean; owns: boolean };

async function connected<T>(
  variable: string,
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    // The driver's message may hold the address with its password; the code says enough.
    throw new Refusal(
      `The database of ${variable} cannot be reached (${errorCode(error) ?? 'no answer'}). Is it running, and is the address right?`,
    );
  }
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client) {
  const { rows } = await client.query<Facts>(`
    SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
      pg_encoding_to_char(encoding) AS encoding, datctype AS ctype, datlocale AS locale, datlocprovider AS provider
    FROM pg_database WHERE datname = current_database()`);
  const [facts] = rows;
  if (!facts) throw new Error('The database does not describe itself');
  if (facts.encoding !== 'UTF8')
    throw new Refusal(`The database is encoded in ${facts.encoding}; Vigil needs UTF8.`);
  // With either of these, upper and lower case of Cyrillic letters are strangers and no name is found.
  if (['C', 'POSIX'].includes(facts.ctype) || (facts.provider === 'b' && facts.locale === 'C')) {
    throw new Refusal(
      `The database's LC_CTYPE is ${facts.ctype}, with which names outside ASCII cannot be searched. Create it again with: ` +
        `CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8'`,
    );
  }
}

/** Older servers lack columns that the other checks read, so this one comes first and alone. */
async function checkVersion(client: pg.Client) {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) < 18)
    throw new Refusal(`The database is PostgreSQL ${version}; Vigil needs 18 or newer.`);
}

async function ensureGroups(client: pg.Client) {
  const { rows } = await client.query<{ rolname: string }>(
    'SELECT rolname FROM pg_roles WHERE rolname = ANY($1)',
    [GROUP_ROLES],
  );
  const missing = GROUP_ROLES.filter((role) => !rows.some((row) => row.rolname === role));
  try {
    for (const role of missing) await client.query(createRole(role));
  } catch (error) {
    if (errorCode(error) === '42710' || errorCode(error) === '23505') return;
    throw new Refusal(
      `The user of DATABASE_OWNER_URL may not create roles. Let the database's administrator run: ${missing.map((role) => `${createRole(role)};`).join(' ')}`,
    );
  }
}

async function grantGroup(client: pg.Client, group: string, user: string) {
  const { rows } = await client.query<{ member: boolean }>(`SELECT pg_has_role($1, $2, 'USAGE') AS member`, [
    user,
    group,
  ]);
  if (rows[0]?.member) return;
  const grant = `GRANT ${group} TO ${client.escapeIdentifier(user)}`;
  try {
    await client.query(grant);
  } catch {
    throw new Refusal(`The database's administrator must run: ${grant};`);
  }
}

/** Row-level security protects nothing from a superuser, an owner or a role that bypasses it. */
async function checkAppUser(client: pg.Client, user: string) {
  const { rows } = await client.query<AppRole>(
    `SELECT rolname AS app, rolsuper AS superuser, rolbypassrls AS bypass,
      pg_has_role(rolname, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER')
        OR pg_has_role(rolname, current_user, 'MEMBER') AS owns
     FROM pg_roles WHERE rolname = $1`,
    [user],
  );
  const [role] = rows;
  if (!role || !(role.superuser || role.bypass || role.owns)) return;
  throw new Refusal(
    `The user "${user}" of DATABASE_URL is a superuser, bypasses row-level security or owns the database, so nothing would keep ` +
      'cases apart. Use a login role of its own, for example: CREATE ROLE vigil_app_login LOGIN IN ROLE vigil_app PASSWORD …',
  );
}

const whoAmI = async (client: pg.Client) =>
  (await client.query<{ name: string }>('SELECT current_user AS name')).rows[0]?.name ?? '';
const whereAmI = async (client: pg.Client) =>
  (
    await client.query<{ place: string }>(
      `SELECT current_database() || ' ' || pg_postmaster_start_time() AS place`,
    )
  ).rows[0]?.place;

/**
 * Looks whether a PostgreSQL of the organisation's own can carry Vigil, and prepares its roles: makes the
 * group roles and gives them to the users of the addresses, or says what the administrator must run.
 *
 * @throws {Refusal} naming the variable or the SQL
 */
export async function prepareExternalDatabase(urls: { ownerUrl: string; appUrl: string; workerUrl: string }) {
  const app = await connected('DATABASE_URL', urls.appUrl, async (client) => {
    await checkVersion(client);
    await checkServer(client);
    return { user: await whoAmI(client), place: await whereAmI(client) };
  });
  const worker =
    urls.workerUrl === urls.ownerUrl
      ? undefined
      : await connected('DATABASE_WORKER_URL', urls.workerUrl, whoAmI);
  await connected('DATABASE_OWNER_URL', urls.ownerUrl, async (client) => {
    if ((await whereAmI(client)) !== app.place) {
      throw new Refusal('DATABASE_URL and DATABASE_OWNER_URL lead to different databases.');
    }
    await ensureGroups(client);
    await checkAppUser(client, app.user);
    await grantGroup(client, 'vigil_app', app.user);
    if (worker) await grantGroup(client, 'vigil_worker', worker);
  });
}
