import 'server-only';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Role } from '#lib/domain/viewer.ts';
import { userAccount } from '../../schema/account.ts';
import { membership, organisation } from '../../schema/organisation.ts';
import { loadAuthorities } from '../authorities/load-authorities.ts';

export type ExampleStaff<K extends string> = Record<
  K,
  { email: string; name: string; role: Role; passwordHash: string | null }
>;

/**
 * Founds the example organisation with its people and the starter directory, with the owner's connection because
 * nobody is there yet to do it. One transaction; returns the ids. Null when any organisation exists already.
 */
export async function insertStaff<K extends string>(
  ownerUrl: string,
  founding: { name: string; referencePrefix: string; timeZone: string; staff: ExampleStaff<K> },
): Promise<{ organisationId: string; userIds: Record<K, string> } | null> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await drizzle({ client }).transaction(async (tx) => {
      const { staff, ...facts } = founding;
      const present = await tx.select({ id: organisation.id }).from(organisation).limit(1);
      if (present.length > 0) return null;
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
    });
  } finally {
    await client.end();
  }
}

/** Sets new passwords of the example's people; used when the installation's example password changed. */
export async function resetPasswords(ownerUrl: string, hashes: Record<string, string>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const [email, hash] of Object.entries(hashes)) {
      await client.query('update user_account set password_hash = $2 where lower(email) = lower($1)', [
        email,
        hash,
      ]);
    }
  } finally {
    await client.end();
  }
}
