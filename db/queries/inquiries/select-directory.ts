import 'server-only';
import { asc, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { authority, authorityRegime, official } from '#db/schema/authority.ts';

export type DirectoryRow = {
  id: string;
  parentId: string | null;
  nameEn: string;
  nameRu: string;
  abbreviation: string;
  state: string;
  /** The laws it answers under, best first. */
  regimes: string[];
};

/** The bodies of the viewer's organisation that one may write to, with the laws they answer under. */
export async function selectDirectory(tx: Tx): Promise<DirectoryRow[]> {
  return tx
    .select({
      id: authority.id,
      parentId: authority.parentId,
      nameEn: authority.nameEn,
      nameRu: authority.nameRu,
      abbreviation: authority.abbreviation,
      state: authority.state,
      regimes: sql<string[]>`array(select r.regime_id from ${authorityRegime} r
        where r.authority_id = ${authority.id} order by r.priority, r.regime_id)`,
    })
    .from(authority)
    .where(isNull(authority.retiredAt))
    .orderBy(asc(authority.state), asc(authority.nameEn));
}

/** People with a position in some bodies: who may have signed. */
export async function selectOfficials(tx: Tx, authorityIds: readonly string[]) {
  if (authorityIds.length === 0) return [];
  return tx
    .select({
      id: official.id,
      authorityId: official.authorityId,
      name: official.name,
      nameLang: official.nameLang,
      position: official.position,
    })
    .from(official)
    .where(inArray(official.authorityId, [...authorityIds]))
    .orderBy(asc(official.name));
}
