import 'server-only';
import type { Tx } from '#db/client.ts';
import { openOwnerSession } from '#db/keys/owner-session.ts';
import { insertStarters, organisationsWithout } from '#db/queries/letters/templates.ts';
import { starterNames } from './starters/starter-list.ts';

/** Gives an organisation that is being founded the starter templates. */
export async function seedStarters(tx: Tx, organisationId: string): Promise<void> {
  // Made only when they are needed: a second start must be quick.
  const { starterTemplates } = await import('./starters/starters.ts');
  await insertStarters(tx, organisationId, [...starterTemplates()]);
}

/** At start: gives the starters of this version to the organisations that do not have them. As the owner. */
export async function seedStartersEverywhere(ownerUrl: string): Promise<number> {
  const owner = await openOwnerSession(ownerUrl);
  try {
    return await owner.transaction('template.seed', async (tx) => {
      const without = await organisationsWithout(tx, starterNames);
      for (const id of without) await seedStarters(tx, id);
      return without.length;
    });
  } finally {
    await owner.end();
  }
}
