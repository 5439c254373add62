import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';

type Named = {
  caseId: string;
  authorities: readonly string[];
  officials: readonly string[];
  documents: readonly string[];
  claims: readonly string[];
  questions: readonly string[];
  inquiryId: string;
};

/** Whether every id that a form named is one the viewer may use here; a form can be made to send anything. */
export async function belongsToCase(tx: Tx, named: Named): Promise<boolean> {
  const among = (ids: readonly string[]) => sql`${`{${[...new Set(ids)].join(',')}}`}::uuid[]`;
  const count = (ids: readonly string[]) => new Set(ids).size;
  const rows = await prepared<{ found: boolean }>(
    tx,
    'belongs-to-case',
    sql`select
    (select count(*) from authority where id = any (${among(named.authorities)}) and organisation_id =
      (select c.organisation_id from case_file c where c.id = ${named.caseId})) = ${count(named.authorities)}
    and (select count(*) from official where id = any (${among(named.officials)}) and organisation_id =
      (select c.organisation_id from case_file c where c.id = ${named.caseId})) = ${count(named.officials)}
    and (select count(*) from document where case_id = ${named.caseId} and id = any (${among(named.documents)}))
      = ${count(named.documents)}
    and (select count(*) from claim where case_id = ${named.caseId} and id = any (${among(named.claims)}))
      = ${count(named.claims)}
    and (select count(*) from inquiry_question where inquiry_id = ${named.inquiryId}
      and id = any (${among(named.questions)})) = ${count(named.questions)} as found`,
  );
  return rows[0]?.found === true;
}
