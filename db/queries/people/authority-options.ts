import 'server-only';
import { and, asc, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { authority } from '#db/schema/authority.ts';

/** The bodies of the directory of a case's organisation, as far as the viewer sees them, for choosing one. */
export function selectAuthorityNames(tx: Tx, caseId: string) {
  return tx
    .select({ id: authority.id, nameEn: authority.nameEn, nameRu: authority.nameRu })
    .from(authority)
    .where(
      and(
        sql`${authority.organisationId} = (select c.organisation_id from case_file c where c.id = ${caseId})`,
        isNull(authority.retiredAt),
      ),
    )
    .orderBy(asc(authority.state), asc(authority.nameEn))
    .limit(1000);
}
