import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Role } from '#lib/domain/viewer.ts';
import type { Tx } from '../client.ts';
import { organisation } from '../schema/organisation.ts';

/** The roles of an organisation that may not work without a second factor. */
export async function selectSecondFactorRoles(tx: Tx, organisationId: string): Promise<Role[]> {
  const [row] = await tx
    .select({ roles: organisation.secondFactorRoles })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  return (row?.roles ?? []) as Role[];
}

/** Sets for which roles of the administrator's organisation a second factor is required. */
export async function updateSecondFactorRoles(tx: Tx, roles: readonly Role[]): Promise<void> {
  await tx.execute(sql`select access.set_second_factor_roles(${sql.param([...roles])}::text[])`);
}

/** The ids of those in the administrator's organisation who have a second factor. */
export async function selectMembersWithFactor(tx: Tx): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`select access.members_with_factor() as id`);
  return new Set(rows.map(({ id }) => id));
}
