import 'server-only';
import { Logger, makeWorkerUtils, parseCronItems, run } from 'graphile-worker';
import { selectOrganisationsToRevise } from '#db/queries/laws/revisions.ts';
import { sweepAudience } from '#db/queries/sweep-audience.ts';
import { openWorkerConnection } from '#db/worker-connection.ts';
import { checkpointKey } from '#lib/audit/checkpoint-key.ts';
import { takeCheckpoint } from '#lib/audit/take-checkpoint.ts';
import { startHeartbeat } from './heartbeat.ts';
import { planAllReminders } from './plan-all-reminders.ts';
import { reviseDates, reviseJob } from './revise-dates.ts';

/** Only what an operator must act on. Job payloads and rows never reach a log. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(`worker: ${message}`);
});

const planJob = 'plan-reminders';
/** Under one key a waiting plan is replaced and never queues up behind itself. */
const planOptions = { jobKey: planJob, maxAttempts: 5 };

const checkpointJob = 'sign-checkpoint';
const checkpointOptions = { jobKey: checkpointJob, maxAttempts: 5 };
/** Tried every hour, so that a machine that is off at night has its daily one, too. */
const checkpointSeconds = 23.5 * 3600;

/** Under one key for each organisation, as `access.queue_revision` puts it in. */
const reviseOptions = (organisation: string) => ({
  jobKey: `${reviseJob}:${organisation}`,
  maxAttempts: 25,
});

type Worker = { stop(): Promise<void> };

/**
 * Starts the worker: reminders are planned now and every five minutes, a checkpoint of the record is signed once a
 * day, dates are worked out anew when a law or a calendar changed, and a heartbeat says that it lives. What was missed while no worker ran is made up for at the start. Several
 * workers do no harm.
 *
 * @param connectionString a login in `vigil_worker`; the queue's tables must be there already
 * @param auditKey the seed of the key that signs checkpoints
 * @param onFatal called once if the worker ends by itself
 * @throws when the queue cannot be reached at the start
 */
export async function startWorker(options: {
  connectionString: string;
  auditKey: string;
  onFatal: (error: Error) => void;
}): Promise<Worker> {
  const key = checkpointKey(options.auditKey);
  const connection = openWorkerConnection(options.connectionString, (error) =>
    console.error(`worker: database connection lost: ${error.message}`),
  );
  try {
    // Before it runs: a job added between its first look at the queue and its listening would wait for the next poll.
    const queue = await makeWorkerUtils({ pgPool: connection.pool, logger });
    try {
      await queue.addJob(planJob, {}, planOptions);
      await queue.addJob(checkpointJob, {}, checkpointOptions);
      for (const organisation of await connection.run(selectOrganisationsToRevise))
        await queue.addJob(reviseJob, { organisation }, reviseOptions(organisation));
    } finally {
      await queue.release();
    }
    const runner = await run({
      pgPool: connection.pool,
      logger,
      noHandleSignals: true,
      concurrency: 1,
      // New jobs are announced by the database; this only picks up retries.
      pollInterval: 60_000,
      taskList: {
        [planJob]: async () => {
          await connection.run(planAllReminders);
          await connection.run(sweepAudience);
        },
        [checkpointJob]: async () => {
          await connection.run((db) => takeCheckpoint(db, key, checkpointSeconds));
        },
        [reviseJob]: async (payload, { addJob }) => {
          const next = await connection.run((db) => reviseDates(db, payload));
          if (next) await addJob(reviseJob, next, reviseOptions(next.organisation));
        },
      },
      parsedCronItems: parseCronItems([
        { task: planJob, match: '*/5 * * * *', options: planOptions },
        { task: checkpointJob, match: '23 * * * *', options: checkpointOptions },
      ]),
    });
    const stopHeartbeat = startHeartbeat(connection.run);
    let stopping = false;
    runner.promise
      .then(
        () => new Error('the worker stopped by itself'),
        (error: Error) => error,
      )
      .then((error) => {
        if (stopping) return;
        stopping = true;
        stopHeartbeat();
        void connection.end().catch(() => {});
        options.onFatal(error);
      });
    return {
      async stop() {
        if (stopping) return;
        stopping = true;
        stopHeartbeat();
        await runner.stop();
        await connection.end();
      },
    };
  } catch (error) {
    await connection.end().catch(() => {});
    throw error;
  }
}
