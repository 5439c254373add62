import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { userAccount } from '../schema/account.ts';

type Preferences = { locale?: 'en' | 'ru'; theme?: 'light' | 'dark' | null };

/** Changes what is given of a user's own preferences. */
export async function updatePreferences(tx: Tx, userId: string, preferences: Preferences): Promise<void> {
  await tx.update(userAccount).set(preferences).where(eq(userAccount.id, userId));
}
