import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

export type LetterFactsRow = {
  organisation: string;
  author: string;
  personNames: { text: string; script: string; kind: string }[];
  bodies: { id: string; nameEn: string; nameRu: string; address: string }[];
};

/** What letters about a case are filled from: who writes, about whom, and the bodies with their addresses. */
export async function selectLetterFacts(
  tx: Tx,
  of: { caseId: string; authorId: string; authorityIds: readonly string[] },
): Promise<LetterFactsRow> {
  const bodies = sql`${`{${[...new Set(of.authorityIds)].join(',')}}`}::uuid[]`;
  const { rows } = await tx.execute<LetterFactsRow>(sql`
    select coalesce(o.name, '') as organisation,
      coalesce((select u.name from user_account u where u.id = ${of.authorId}), '') as author,
      coalesce((select json_agg(json_build_object('text', n.text, 'script', n.script, 'kind', n.kind)
        order by n.created_at, n.id) from person_name n where n.person_id = (select p.id from person p
          where p.case_id = c.id and p.role = 'victim' order by p.created_at, p.id limit 1)), '[]') as "personNames",
      coalesce((select json_agg(json_build_object('id', a.id, 'nameEn', a.name_en, 'nameRu', a.name_ru,
        'address', coalesce((select d.address from access.authority_details(a.id) d), ''))) from authority a where a.id = any (${bodies})), '[]') as bodies
    from case_file c left join organisation o on o.id = c.organisation_id where c.id = ${of.caseId}`);
  return rows[0] ?? { organisation: '', author: '', personNames: [], bodies: [] };
}
