import 'server-only';
import { and, eq, getTableColumns, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { hopRecord } from '#db/schema/record.ts';
import type { HopRecord } from '#lib/domain/inquiry/hop-record.ts';

type Place = { inquiryId: string; caseId: string; organisationId: string; regimeId: string };

const { inquiryId, hopId, caseId, organisationId, ...derived } = getTableColumns(hopRecord);
const names = Object.values(derived).map(({ name }) => name);
const tuple = (of: 'hop_record' | 'excluded') =>
  sql.join(
    names.map((name) => sql.raw(`${of}.${name}`)),
    sql`, `,
  );
const excluded = Object.fromEntries(
  Object.entries(derived).map(([key, { name }]) => [key, sql.raw(`excluded.${name}`)]),
);

/** Makes the stored arrivals of an inquiry equal to the derived ones; what did not change is not touched. */
export async function saveHopRecords(tx: Tx, place: Place, records: readonly HopRecord[]): Promise<void> {
  const hops = records.map((record) => record.hopId);
  await tx
    .delete(hopRecord)
    .where(
      and(
        eq(hopRecord.inquiryId, place.inquiryId),
        hops.length > 0 ? notInArray(hopRecord.hopId, hops) : undefined,
      ),
    );
  if (records.length === 0) return;
  await tx
    .insert(hopRecord)
    .values(records.map((record) => ({ ...record, ...place })))
    .onConflictDoUpdate({
      target: [hopRecord.inquiryId, hopRecord.hopId],
      set: excluded,
      setWhere: sql`(${tuple('hop_record')}) is distinct from (${tuple('excluded')})`,
    });
}
