import 'server-only';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from './client.ts';

/** The worker's own way to the database: a login in `vigil_worker`, which sees no case. */
export type WorkerConnection = {
  pool: pg.Pool;
  /** Runs one statement or call outside any viewer. */
  run<T>(work: (db: Tx) => Promise<T>): Promise<T>;
  end(): Promise<void>;
};

/** Opens it; connections are made when they are first needed. Lost ones are reported and made again. */
export function openWorkerConnection(
  connectionString: string,
  onLost: (error: Error) => void,
): WorkerConnection {
  const pool = new pg.Pool({ connectionString, max: 5, application_name: 'vigil-worker' });
  pool.on('error', onLost);
  // A connection in use reports its loss to whoever uses it, too; unheard, the event would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { pool, run: (work) => work(drizzle({ client: pool })), end: () => pool.end() };
}
