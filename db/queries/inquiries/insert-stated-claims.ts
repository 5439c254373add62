import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';

type Stated = {
  caseId: string;
  authorityId: string;
  texts: readonly string[];
  lang: string;
  statedEdtf: string | null;
};

/** Writes what a body stated as unverified claims, in order; answers their ids. */
export async function insertStatedClaims(tx: Tx, stated: Stated): Promise<string[]> {
  const { caseId, authorityId, texts, lang, statedEdtf } = stated;
  if (texts.length === 0) return [];
  const rows = await prepared<{ id: string }>(
    tx,
    'insert-stated-claims',
    sql`insert into claim (case_id, authority_id, text, lang, stated_edtf, status)
      select ${caseId}::uuid, ${authorityId}::uuid, x.text, ${lang}, ${statedEdtf}, 'unverified'
      from unnest(${sql.param([...texts])}::text[]) with ordinality as x (text, n) order by x.n returning id`,
  );
  return rows.map(({ id }) => id);
}
