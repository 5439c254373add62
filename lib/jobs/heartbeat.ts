import 'server-only';
import type { Tx } from '#db/client.ts';
import { beat } from '#db/queries/reminders.ts';

const everyMs = 20_000;

/** Tells the database every 20 seconds that this worker lives; a missed beat is tried again at the next. */
export function startHeartbeat(run: (work: (db: Tx) => Promise<void>) => Promise<void>): () => void {
  const once = () => run(beat).catch(() => {});
  void once();
  const timer = setInterval(once, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
