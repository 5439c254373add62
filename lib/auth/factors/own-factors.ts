import 'server-only';
import { type Actor, transaction } from '#db/client.ts';
import { selectOwnFactors } from '#db/queries/second-factors.ts';
import type { FactorsView } from './view.ts';

/** The second factors of the person at hand. */
export async function ownFactors(person: Actor): Promise<FactorsView> {
  const { appSince, ...rest } = await transaction(person, 'read', selectOwnFactors);
  return { ...rest, appSince: appSince?.toISOString() ?? null };
}
