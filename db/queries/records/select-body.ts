import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { authority, official } from '#db/schema/authority.ts';

const columns = {
  id: authority.id,
  nameEn: authority.nameEn,
  nameRu: authority.nameRu,
  state: authority.state,
  kind: authority.kind,
  timeZone: authority.timeZone,
};
export type RecordBody = {
  id: string;
  nameEn: string;
  nameRu: string;
  state: string;
  kind: string;
  timeZone: string;
};

/** Bodies of an organisation's own directory, in the order of the ids given; others are left out. */
export async function selectRecordBodies(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<RecordBody[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select(columns)
    .from(authority)
    .where(and(eq(authority.organisationId, organisationId), inArray(authority.id, [...ids])));
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** The bodies in use that one may compare, by state and name. */
export function selectComparable(tx: Tx, organisationId: string): Promise<RecordBody[]> {
  return tx
    .select(columns)
    .from(authority)
    .where(and(eq(authority.organisationId, organisationId), isNull(authority.retiredAt)))
    .orderBy(asc(authority.state), asc(authority.nameEn), asc(authority.id))
    .limit(5000);
}

export type RecordOfficial = { id: string; name: string; nameLang: string; position: string };

/** Officials of a body by id; those of other bodies are left out. */
export async function selectRecordOfficials(
  tx: Tx,
  authorityId: string,
  ids: readonly string[],
): Promise<RecordOfficial[]> {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: official.id,
      name: official.name,
      nameLang: official.nameLang,
      position: official.position,
    })
    .from(official)
    .where(and(eq(official.authorityId, authorityId), inArray(official.id, [...ids])));
}
