import 'server-only';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { withoutValues } from './statement-failed.ts';

/** One open transaction; every query goes through one. */
export type Tx = NodePgDatabase;

const holder = globalThis as { vigilPool?: pg.Pool };

function pool(): pg.Pool {
  if (!holder.vigilPool) {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error('DATABASE_URL is not set');
    holder.vigilPool = new pg.Pool({ connectionString, max: 10, application_name: 'vigil' });
    holder.vigilPool.on('error', (error) => console.error('idle database connection lost:', error.message));
  }
  return holder.vigilPool;
}

/** Ends all connections; for scripts and tests. */
export async function closePool(): Promise<void> {
  const open = holder.vigilPool;
  holder.vigilPool = undefined;
  await open?.end();
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const actionPattern = /^[a-z][a-z.-]{0,60}$/;

/** On whose behalf a transaction runs, and in which sign-in of theirs when there is one. */
export type Actor = { userId: string; sessionId?: string };

/**
 * Runs work in one transaction that carries the viewer: row-level security and the record read these settings.
 * A null viewer sees no rows and may only call the sign-in functions.
 */
export async function transaction<T>(
  viewer: Actor | string | null,
  action: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { userId = '', sessionId = '' } = typeof viewer === 'string' ? { userId: viewer } : (viewer ?? {});
  for (const id of [userId, sessionId])
    if (id !== '' && !uuidPattern.test(id)) throw new Error('an id of the viewer is not a UUID');
  if (!actionPattern.test(action)) throw new Error('action name is malformed');
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    // One round trip: the values are checked above, and a multi-statement query takes no parameters.
    await client.query(
      `begin; select set_config('vigil.viewer', '${userId}', true), set_config('vigil.session', '${sessionId}', true), set_config('vigil.action', '${action}', true)`,
    );
    const result = await work(drizzle({ client }));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw withoutValues(action, error);
  } finally {
    client.release(broken);
  }
}
