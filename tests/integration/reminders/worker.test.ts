import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { todayIn } from '#lib/clock.ts';
import { startWorker } from '#lib/jobs/start-worker.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
afterEach(() => vi.restoreAllMocks());

/** Any 32 bytes will do. */
const auditKey = Buffer.alloc(32, 7).toString('base64');
const fatal = (error: Error) => {
  throw error;
};
const count = async (sql: string) => Number((await database.owner.query(sql)).rows[0]?.count);

async function until(condition: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 30_000, interval: 50 });
}

describe('the worker', () => {
  it('plans at its start, beats, and does both once with a twin beside it', async () => {
    const logged = vi.spyOn(console, 'error');
    const stage = deskStage(database.owner);
    const organisationId = await stage.organisation();
    const anna = await stage.member(organisationId, 'caseworker');
    const caseId = await stage.caseFile(organisationId, anna.userId, { title: 'Unspeakable' });
    await stage.assign(caseId, anna.userId);
    await stage.task(
      { caseId, organisationId, createdBy: anna.userId },
      { title: 'Unspeakable', due_on: todayIn('UTC') },
    );
    const connectionString = database.workerUrl;
    const workers = await Promise.all([
      startWorker({ connectionString, auditKey, onFatal: fatal }),
      startWorker({ connectionString, auditKey, onFatal: fatal }),
    ]);
    await until(async () => (await count('select count(*) from reminder')) > 0);
    await until(
      async () => (await count(`select count(*) from graphile_worker.jobs where run_at <= now()`)) === 0,
    );
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await count('select count(*) from reminder')).toBe(1);
    expect(await count(`select count(*) from worker_heartbeat`)).toBe(1);
    expect(logged).not.toHaveBeenCalled();
  });

  it('starts again after a stop and after its jobs were left locked by one that was killed', async () => {
    await database.owner.query(
      `select graphile_worker.add_job('plan-reminders', job_key := 'plan-reminders');
       update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed'`,
    );
    await database.owner.query(
      `delete from reminder; update reminder_plan set planned_through = current_date - 8`,
    );
    const worker = await startWorker({ connectionString: database.workerUrl, auditKey, onFatal: fatal });
    await until(async () => (await count('select count(*) from reminder')) > 0);
    await worker.stop();
  });

  it('refuses to start without a database', async () => {
    const url = new URL(database.workerUrl);
    url.pathname = 'nowhere';
    await expect(
      startWorker({ connectionString: url.toString(), auditKey, onFatal: fatal }),
    ).rejects.toThrow();
  });

  it('may neither read cases nor anything else of the app', async () => {
    const { openWorkerConnection } = await import('#db/worker-connection.ts');
    const connection = openWorkerConnection(database.workerUrl, () => {});
    for (const table of ['case_file', 'reminder', 'obligation', 'task', 'user_account', 'audit_entry']) {
      await expect(connection.pool.query(`select from ${table}`)).rejects.toThrow('permission denied');
    }
    await connection.end();
  });

  it('leaves the queue closed to the app', async () => {
    const { transaction } = await import('#db/client.ts');
    const { sql } = await import('drizzle-orm');
    await expect(
      transaction(null, 'test', (tx) => tx.execute(sql`select from graphile_worker._private_jobs`)),
    ).rejects.toThrow();
  });
});
