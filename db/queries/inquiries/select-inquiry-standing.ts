import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import type { CaseStanding } from '#db/queries/cases/select-standing.ts';

/** How the viewer stands to the case of an inquiry; null when they see no such inquiry. */
export async function selectInquiryStanding(tx: Tx, inquiryId: string): Promise<CaseStanding | null> {
  const rows = await prepared<CaseStanding>(
    tx,
    'inquiry-standing',
    sql`select s.organisation_id as "organisationId", s.own, s.role, s.sensitivity, s.capacities, s.assigned, s.level,
        s.break_glass as "breakGlass"
      from inquiry i cross join lateral access.standing(i.case_id) s where i.id = ${inquiryId}`,
  );
  return rows[0] ?? null;
}
