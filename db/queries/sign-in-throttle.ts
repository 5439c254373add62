import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** One counter of tries with its rule; times in seconds. */
export type TryCounter = { key: string; free: number; longest: number; forget: number };

/** Counts a try on every counter; or, where one of them says wait, counts nothing and returns the seconds left. */
export async function beginTry(tx: Tx, counters: readonly TryCounter[]): Promise<number> {
  const keys = textArray(counters.map(({ key }) => key));
  const numbers = (name: 'free' | 'longest' | 'forget') =>
    `{${counters.map((counter) => counter[name]).join(',')}}`;
  const { rows } = await tx.execute<{ wait: number }>(
    sql`select access.begin_try(${keys}::text[], ${numbers('free')}::int[], ${numbers('longest')}::int[],
      ${numbers('forget')}::int[]) as wait`,
  );
  return rows[0]?.wait ?? 0;
}

/** After a right try: forgets the first counters, and takes the try back from the others. */
export async function endTry(tx: Tx, clear: readonly string[], relieve: readonly string[]): Promise<void> {
  await tx.execute(sql`select access.end_try(${textArray(clear)}::text[], ${textArray(relieve)}::text[])`);
}

/** Whether this browser has completed a sign-in of the account of an e-mail address before. */
export async function isKnownDevice(tx: Tx, email: string, deviceHash: string): Promise<boolean> {
  const { rows } = await tx.execute<{ known: boolean }>(
    sql`select access.is_known_device(${email}, ${deviceHash}) as known`,
  );
  return rows[0]?.known ?? false;
}

/** Keys are base64url and need no quotes. */
const textArray = (values: readonly string[]) => `{${values.join(',')}}`;
