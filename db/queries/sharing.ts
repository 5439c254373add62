import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

export type GrantRow = {
  id: string;
  name: string;
  organisation: string;
  level: 'read' | 'contribute';
  basis: 'consent' | 'reason';
  reason: string;
  /** The last day, in the case's organisation. */
  until: string;
  grantedBy: string;
};
export type EmergencyRow = { userId: string; name: string; reason: string; endsAt: string };
export type AccessRows = {
  coordinators: string[];
  grants: GrantRow[];
  emergencies: EmergencyRow[];
  /** Whether the consents on the case cover sharing it with partners. */
  covered: boolean;
};

/** Who can see a case besides the people assigned to it, as far as the viewer may know. */
export async function selectAccess(tx: Tx, caseId: string): Promise<AccessRows> {
  const { rows } = await tx.execute<AccessRows>(sql`select
    coalesce((select json_agg(u.name order by u.name) from case_file c
      join membership m on m.organisation_id = c.organisation_id and m.role = 'coordinator' and m.ended_at is null
      join user_account u on u.id = m.user_id and u.disabled_at is null
      where c.id = ${caseId} and c.sensitivity <> 'sealed'), '[]') as coordinators,
    coalesce((select json_agg(json_build_object('id', g.id, 'name', u.name, 'organisation', o.name, 'level', g.level,
        'basis', g.basis, 'reason', g.reason, 'grantedBy', b.name,
        'until', ((g.ends_at - interval '1 second') at time zone own.time_zone)::date) order by g.granted_at)
      from case_grant g join case_file c on c.id = g.case_id join organisation own on own.id = c.organisation_id
      join user_account u on u.id = g.user_id left join user_account b on b.id = g.granted_by
      left join access.organisation_of(g.user_id) p on true left join organisation o on o.id = p
      where g.case_id = ${caseId} and g.revoked_at is null and g.ends_at > now()), '[]') as grants,
    coalesce((select json_agg(json_build_object('userId', b.user_id, 'name', u.name, 'reason', b.reason,
        'endsAt', b.ends_at) order by b.started_at)
      from break_glass b join user_account u on u.id = b.user_id
      where b.case_id = ${caseId} and b.ended_at is null and b.ends_at > now()), '[]') as emergencies,
    access.consent_covers_sharing(${caseId}) as covered`);
  return rows[0] ?? { coordinators: [], grants: [], emergencies: [], covered: false };
}

export type NewGrant = {
  email: string;
  level: 'read' | 'contribute';
  reason: string;
  /** The last day, in the case's organisation. */
  until: string;
};

/** Shares a case with a partner; null when the address is no partner's. */
export async function insertGrant(tx: Tx, caseId: string, grant: NewGrant): Promise<string | null> {
  const { email, level, reason, until } = grant;
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`select access.share_case(${caseId}, ${email}, ${level}, ${reason}, ${until}::date) as id`,
  );
  return rows[0]?.id ?? null;
}

/** Whether the consents on a case cover sharing it with partners. */
export async function consentCoversSharing(tx: Tx, caseId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ covered: boolean }>(
    sql`select access.consent_covers_sharing(${caseId}) as covered`,
  );
  return rows[0]?.covered ?? false;
}

/** Ends a grant of a case at once; false when there is none in force that the viewer may end. */
export async function revokeGrantRow(tx: Tx, grantId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(sql`select access.revoke_grant(${grantId}) as done`);
  return rows[0]?.done ?? false;
}

/** Makes an open case restricted and ends every grant and emergency access of it. */
export async function closeAccess(tx: Tx, caseId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select access.close_case_access(${caseId}) as done`,
  );
  return rows[0]?.done ?? false;
}
