import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { organisation } from '#db/schema/organisation.ts';

export type WholeRow = {
  received: number;
  onTime: number;
  late: number;
  overdue: number;
  silent: number;
  running: number;
  undated: number;
  forwarded: number;
  other: number;
  passedOn: number;
  evasive: number;
  extended: number;
  median: number | null;
};

/**
 * A body's record over the whole organisation, as far as that gives no small group away; null when it would, when the
 * organisation does not allow it, and for everybody who is not of its staff.
 */
export async function selectWholeRecord(
  tx: Tx,
  authorityId: string,
  year: number | null,
  regimeId: string | null,
): Promise<WholeRow | null> {
  const { rows } = await tx.execute<WholeRow>(sql`
    select received, on_time as "onTime", late, overdue, silent, running, undated, forwarded, other,
      passed_on as "passedOn", evasive, extended, median
    from access.whole_record(${authorityId}, ${year}, ${regimeId})`);
  return rows[0] ?? null;
}

/** The fewest cases that may be counted without being seen; null: none ever. */
export async function selectSmallestGroup(tx: Tx, organisationId: string): Promise<number | null> {
  const [row] = await tx
    .select({ smallestGroup: organisation.smallestGroup })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  return row?.smallestGroup ?? null;
}

/** Sets it for the administrator's organisation. */
export async function updateSmallestGroup(tx: Tx, cases: number | null): Promise<void> {
  await tx.execute(sql`select access.set_smallest_group(${cases})`);
}
