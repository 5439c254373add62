import 'server-only';
import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { type AuthorityChannel, authority, authorityRegime, official } from '../schema/authority.ts';

export type AuthorityRow = typeof authority.$inferSelect;
export type OfficialRow = typeof official.$inferSelect;

const brief = {
  id: authority.id,
  parentId: authority.parentId,
  nameEn: authority.nameEn,
  nameRu: authority.nameRu,
  nameLocal: authority.nameLocal,
  nameLocalLang: authority.nameLocalLang,
  abbreviation: authority.abbreviation,
  state: authority.state,
  kind: authority.kind,
};
export type AuthorityBrief = Pick<AuthorityRow, keyof typeof brief>;

/** A directory is read whole, because its tree cannot be cut into pages; this bounds it. */
const longestDirectory = 5000;

/** All bodies of an organisation's directory that are not retired, by state and name. */
export function selectDirectory(tx: Tx, organisationId: string): Promise<AuthorityBrief[]> {
  return tx
    .select(brief)
    .from(authority)
    .where(and(eq(authority.organisationId, organisationId), isNull(authority.retiredAt)))
    .orderBy(asc(authority.state), asc(authority.nameEn), asc(authority.id))
    .limit(longestDirectory);
}

/** One body of the viewer's own directory with what is written down about it; null when it has none such. */
export async function selectAuthority(tx: Tx, id: string): Promise<AuthorityRow | null> {
  const { address, channels, notes, ...open } = getTableColumns(authority);
  const [row] = await tx
    .select({
      ...open,
      address: sql<string>`details.address`,
      channels: sql<AuthorityChannel[]>`details.channels`,
      notes: sql<string>`details.notes`,
    })
    .from(authority)
    .innerJoin(sql`access.authority_details(${id}) details`, sql`true`)
    .where(eq(authority.id, id));
  return row ?? null;
}

/** The named bodies, retired ones too. */
export function selectBriefs(tx: Tx, ids: string[]): Promise<AuthorityBrief[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : tx.select(brief).from(authority).where(inArray(authority.id, ids));
}

export function selectChildren(tx: Tx, id: string): Promise<AuthorityBrief[]> {
  return tx
    .select(brief)
    .from(authority)
    .where(and(eq(authority.parentId, id), isNull(authority.retiredAt)))
    .orderBy(asc(authority.nameEn));
}

/** The ids from a body's parent upwards, nearest first. */
export async function selectAncestors(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive up (id, parent_id, depth) as (
      select id, parent_id, 0 from authority where id = ${id}
      union all
      select a.id, a.parent_id, up.depth + 1 from authority a join up on a.id = up.parent_id where up.depth < 50
    ) select id from up where depth > 0 order by depth`);
  return rows.map((row) => row.id);
}

/** Until the transaction ends nobody else changes who stands under whom: two edits could close a circle. */
export async function lockTree(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`authority-tree/${organisationId}`}, 0))`,
  );
}

/** The regimes of the named bodies, best first. */
export async function selectRegimes(
  tx: Tx,
  ids?: string[],
): Promise<{ authorityId: string; regimeId: string }[]> {
  return tx
    .select({ authorityId: authorityRegime.authorityId, regimeId: authorityRegime.regimeId })
    .from(authorityRegime)
    .where(ids ? inArray(authorityRegime.authorityId, ids) : undefined)
    .orderBy(asc(authorityRegime.priority), asc(authorityRegime.regimeId));
}

/** Puts these regimes, best first, in place of a body's earlier ones. */
export async function replaceRegimes(
  tx: Tx,
  organisationId: string,
  authorityId: string,
  regimeIds: readonly string[],
): Promise<void> {
  await tx.delete(authorityRegime).where(eq(authorityRegime.authorityId, authorityId));
  if (regimeIds.length === 0) return;
  await tx
    .insert(authorityRegime)
    .values(
      regimeIds.map((regimeId, index) => ({ organisationId, authorityId, regimeId, priority: index + 1 })),
    );
}

export type AuthorityValues = Pick<
  AuthorityRow,
  | 'parentId'
  | 'nameEn'
  | 'nameRu'
  | 'nameLocal'
  | 'nameLocalLang'
  | 'abbreviation'
  | 'state'
  | 'kind'
  | 'timeZone'
  | 'roll'
  | 'address'
  | 'notes'
> & { channels: AuthorityChannel[] };

export async function insertAuthority(
  tx: Tx,
  organisationId: string,
  values: AuthorityValues,
): Promise<string> {
  const [row] = await tx
    .insert(authority)
    .values({ ...values, organisationId })
    .returning({ id: authority.id });
  if (!row) throw new Error('an inserted authority did not come back');
  return row.id;
}

/** Saves an edit made from the given version; false when it is not the row's version any more. */
export async function updateAuthority(
  tx: Tx,
  id: string,
  version: number,
  values: AuthorityValues,
): Promise<boolean> {
  const rows = await tx
    .update(authority)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(authority.id, id), eq(authority.version, version)))
    .returning({ id: authority.id });
  return rows.length > 0;
}

const officialColumns = {
  ...getTableColumns(official),
  // Notes are the organisation's own; the column itself is closed.
  notes: sql<string>`coalesce(access.official_notes(${official.id}), '')`,
};

export function selectOfficials(tx: Tx, authorityId: string): Promise<OfficialRow[]> {
  return tx
    .select(officialColumns)
    .from(official)
    .where(eq(official.authorityId, authorityId))
    .orderBy(sql`until_edtf is not null`, asc(official.name));
}

export async function selectOfficial(tx: Tx, id: string): Promise<OfficialRow | null> {
  const [row] = await tx.select(officialColumns).from(official).where(eq(official.id, id));
  return row ?? null;
}

export type OfficialValues = Pick<
  OfficialRow,
  'name' | 'nameLang' | 'position' | 'fromEdtf' | 'untilEdtf' | 'notes'
>;

export async function insertOfficial(
  tx: Tx,
  organisationId: string,
  authorityId: string,
  values: OfficialValues,
): Promise<void> {
  await tx.insert(official).values({ ...values, organisationId, authorityId });
}

/** Saves an edit made from the given version; false when it is not the row's version any more. */
export async function updateOfficial(
  tx: Tx,
  id: string,
  version: number,
  values: OfficialValues,
): Promise<boolean> {
  const rows = await tx
    .update(official)
    .set({ ...values, version: version + 1 })
    .where(and(eq(official.id, id), eq(official.version, version)))
    .returning({ id: official.id });
  return rows.length > 0;
}
