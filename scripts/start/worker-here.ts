import { startWorker } from './hooks.ts';
import type { Shutdown } from './shutdown.ts';

/** Runs the jobs in this process; when the worker gives up, everything stops with exit code 1. */
export async function runWorkerHere(workerUrl: string, auditKey: string, shutdown: Shutdown) {
  const worker = await startWorker({
    connectionString: workerUrl,
    auditKey,
    onFatal: (error) => {
      if (shutdown.isStopping()) return;
      console.error(`The worker gave up (${error.message}); stopping.`);
      void shutdown.stop(1);
    },
  });
  shutdown.add({ gently: () => worker.stop(), atOnce: () => {} });
}
