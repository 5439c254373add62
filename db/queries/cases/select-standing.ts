import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import type { Standing } from '#lib/domain/permissions.ts';

export type CaseStanding = Standing & { organisationId: string };

/** How the viewer stands to a case; null when they see none such. */
export async function selectStanding(tx: Tx, caseId: string): Promise<CaseStanding | null> {
  const rows = await prepared<CaseStanding>(
    tx,
    'case-standing',
    sql`select organisation_id as "organisationId", own, role, sensitivity, capacities, assigned, level,
      break_glass as "breakGlass" from access.standing(${caseId})`,
  );
  return rows[0] ?? null;
}
