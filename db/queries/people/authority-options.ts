import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { authority } from '#db/schema/authority.ts';

/** The bodies of an organisation's directory, for choosing one. */
export function selectAuthorityNames(tx: Tx, organisationId: string) {
  return tx
    .select({ id: authority.id, nameEn: authority.nameEn, nameRu: authority.nameRu })
    .from(authority)
    .where(and(eq(authority.organisationId, organisationId), isNull(authority.retiredAt)))
    .orderBy(asc(authority.state), asc(authority.nameEn))
    .limit(1000);
}
