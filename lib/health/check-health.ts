import 'server-only';
import { transaction } from '#db/client.ts';
import { secondsSinceBeat } from '#db/queries/health.ts';

export type Health =
  | { status: 'ok'; database: 'ok'; worker: 'ok' | 'late' | 'off' }
  | { status: 'down'; database: 'unreachable' };

/** A worker beats every 20 seconds. */
const lateAfter = 65;
const offAfter = 600;
const patienceMs = 2000;

/** Whether database and worker answer; says nothing else. A database that takes over two seconds counts as away. */
export async function checkHealth(): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  const asked = transaction(null, 'health', secondsSinceBeat);
  asked.catch(() => {});
  try {
    return { status: 'ok', database: 'ok', worker: workerState(await Promise.race([asked, tooLate])) };
  } catch {
    return { status: 'down', database: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

/** What the seconds since the last beat say of the worker. */
export function workerState(seconds: number | null): 'ok' | 'late' | 'off' {
  if (seconds === null || seconds > offAfter) return 'off';
  return seconds > lateAfter ? 'late' : 'ok';
}
