import 'server-only';
import type { Tx } from '#db/client.ts';
import { claim } from '#db/schema/claim.ts';

type Stated = {
  caseId: string;
  authorityId: string;
  texts: readonly string[];
  lang: string;
  statedEdtf: string | null;
};

/** Writes what a body stated as unverified claims, in order; answers their ids. */
export async function insertStatedClaims(tx: Tx, { texts, ...by }: Stated): Promise<string[]> {
  if (texts.length === 0) return [];
  const rows = await tx
    .insert(claim)
    .values(texts.map((text) => ({ ...by, text, status: 'unverified' as const })))
    .returning({ id: claim.id });
  return rows.map(({ id }) => id);
}
