import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';

export type StatedHeads = Record<string, { length: number; head: string }>;

/** What the database says for a checkpoint. */
export type Stated = {
  through: number;
  chains: number;
  entries: number;
  digest: string;
  heads: StatedHeads;
  previous: string;
};

export type KeptCheckpoint = Stated & { at: string; signature: string; signedBy: string };

/**
 * Lets a new checkpoint be made of what the database states, in one transaction during which nothing is added to
 * the record; null when there is one already that is younger than the given seconds.
 */
export function addCheckpoint(
  db: Tx,
  notWithinSeconds: number,
  make: (stated: Stated) => KeptCheckpoint,
): Promise<KeptCheckpoint | null> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<Record<keyof Stated, string> & { heads: StatedHeads }>(
      sql`select * from access.begin_checkpoint(make_interval(secs => ${notWithinSeconds}))`,
    );
    const [row] = rows;
    if (!row) return null;
    const { through, chains, entries, digest, heads, previous } = row;
    const kept = make({
      through: Number(through),
      chains: Number(chains),
      entries: Number(entries),
      digest,
      heads,
      previous,
    });
    await tx.execute(
      sql`select access.keep_checkpoint(${kept.at}::timestamptz, ${kept.through}, ${kept.chains}, ${kept.entries},
        ${kept.digest}, ${JSON.stringify(kept.heads)}::jsonb, ${kept.previous}, ${kept.signature}, ${kept.signedBy})`,
    );
    return kept;
  });
}

/** The checkpoint made last, for the owner of the database; null when there is none yet. */
export async function selectLatestCheckpoint(db: Tx): Promise<KeptCheckpoint | null> {
  const { rows } = await db.execute<CheckpointRow>(sql`${checkpointRows} order by c.id desc limit 1`);
  return rows[0] ? asCheckpoint(rows[0]) : null;
}

export type CheckpointRow = Record<Exclude<keyof KeptCheckpoint, 'heads'> | 'id', string> & {
  heads: StatedHeads;
};

export const checkpointRows = sql`select id::text, (extract(epoch from at) * 1000)::bigint::text as at,
  through::text, chains::text, entries::text, digest, heads, previous, signature, signed_by as "signedBy"
  from audit_checkpoint c`;

export function asCheckpoint(row: CheckpointRow): KeptCheckpoint & { id: number } {
  const { digest, heads, previous, signature, signedBy } = row;
  return {
    id: Number(row.id),
    at: new Date(Number(row.at)).toISOString(),
    through: Number(row.through),
    chains: Number(row.chains),
    entries: Number(row.entries),
    ...{ digest, heads, previous, signature, signedBy },
  };
}
