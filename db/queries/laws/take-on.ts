import 'server-only';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from '#db/client.ts';

/** A shipped law with its digest. */
export type ShippedPack = { id: string; digest: string; content: Record<string, unknown> };

/** In the transaction that founds an organisation: it takes on every law that is shipped. */
export async function takeOnAtFounding(tx: Tx, organisationId: string, packs: ShippedPack[]): Promise<void> {
  await tx.execute(sql`select access.take_on_shipped(${organisationId}, ${JSON.stringify(packs)}::jsonb)`);
}

/** As the owner: every organisation takes on the shipped laws of which it has no text yet. Answers how many. */
export async function takeOnEverywhere(ownerUrl: string, packs: ShippedPack[]): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await drizzle({ client }).transaction(async (tx) => {
      await tx.execute(sql`select set_config('vigil.action', 'law.take-on', true)`);
      const { rows } = await tx.execute<{ taken: string }>(
        sql`select access.take_on_packs(null, ${JSON.stringify(packs)}::jsonb) as taken`,
      );
      return Number(rows[0]?.taken ?? 0);
    });
  } finally {
    await client.end();
  }
}
