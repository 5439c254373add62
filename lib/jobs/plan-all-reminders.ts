import 'server-only';
import type { Tx } from '#db/client.ts';
import { organisationsToPlan, planReminders } from '#db/queries/reminders.ts';
import { todayIn } from '#lib/clock.ts';

/**
 * Writes the reminders of every organisation up to its own day. Safe to run at any time, any number of times
 * and from several workers: the database writes each reminder once.
 *
 * @returns how many were new
 * @throws the first failure, after every other organisation has had its turn
 */
export async function planAllReminders(
  db: Tx,
  dayIn: (timeZone: string) => string = todayIn,
): Promise<number> {
  let written = 0;
  const failures: unknown[] = [];
  for (const { id, timeZone } of await organisationsToPlan(db)) {
    try {
      written += await planReminders(db, id, dayIn(timeZone));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return written;
}
