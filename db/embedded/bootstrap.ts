import pg from 'pg';
import { createRole, GROUP_ROLES } from '../roles.ts';

export type DatabasePasswords = { admin: string; owner: string; app: string; worker: string };

export const DATABASE = 'vigil';
export const LOGINS = { owner: 'vigil_owner', app: 'vigil_app_login', worker: 'vigil_worker_login' } as const;

export function urlFor(port: number, user: string, password: string, database: string = DATABASE): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Creates what is missing of the roles and the database. An earlier start may have been cut off half-way. */
export async function bootstrap(port: number, passwords: DatabasePasswords) {
  const client = new pg.Client({ connectionString: urlFor(port, 'postgres', passwords.admin, 'postgres') });
  await client.connect();
  try {
    const { rows: roles } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const has = (role: string) => roles.some((row) => row.rolname === role);
    const login = async (role: string, password: string, group?: string) => {
      if (has(role)) return;
      const member = group ? ` IN ROLE ${group}` : '';
      await client.query(`CREATE ROLE ${role} LOGIN${member} PASSWORD ${client.escapeLiteral(password)}`);
    };
    for (const role of GROUP_ROLES) if (!has(role)) await client.query(createRole(role));
    await login(LOGINS.owner, passwords.owner);
    await login(LOGINS.app, passwords.app, 'vigil_app');
    await login(LOGINS.worker, passwords.worker, 'vigil_worker');

    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${LOGINS.owner}`);
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${GROUP_ROLES.join(', ')}`);
  } finally {
    await client.end();
  }
}
