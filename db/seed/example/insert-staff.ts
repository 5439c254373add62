import 'server-only';
import { userAccount } from '#db/schema/account.ts';
import { official } from '#db/schema/authority.ts';
import { membership, organisation } from '#db/schema/organisation.ts';
import type { Role } from '#lib/domain/viewer.ts';
import type { Tx } from '../../client.ts';
import { loadAuthorities } from '../authorities/load-authorities.ts';

export type ExampleStaff<K extends string> = Record<
  K,
  { email: string; name: string; role: Role; passwordHash: string | null }
>;

/** Founds the example organisation with its people and the starter directory. */
export async function insertStaff<K extends string>(
  tx: Tx,
  founding: {
    name: string;
    referencePrefix: string;
    timeZone: string;
    secondFactorRoles: Role[];
    staff: ExampleStaff<K>;
  },
): Promise<{ organisationId: string; userIds: Record<K, string> }> {
  const { staff, ...facts } = founding;
  const [founded] = await tx.insert(organisation).values(facts).returning({ id: organisation.id });
  if (!founded) throw new Error('the organisation was not founded');
  const userIds: Partial<Record<K, string>> = {};
  for (const key of Object.keys(staff) as K[]) {
    const { role, ...account } = staff[key];
    const [user] = await tx.insert(userAccount).values(account).returning({ id: userAccount.id });
    if (!user) throw new Error('a user was not added');
    await tx.insert(membership).values({ organisationId: founded.id, userId: user.id, role });
    userIds[key] = user.id;
  }
  await loadAuthorities(tx, founded.id);
  return { organisationId: founded.id, userIds: userIds as Record<K, string> };
}

/** Adds an official to a body of the directory and returns their id. */
export async function insertOfficial(tx: Tx, row: typeof official.$inferInsert): Promise<string> {
  const [added] = await tx.insert(official).values(row).returning({ id: official.id });
  if (!added) throw new Error('the official was not added');
  return added.id;
}
