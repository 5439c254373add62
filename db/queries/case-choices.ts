import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { PartyRole } from '#lib/domain/person-terms.ts';
import type { Tx } from '../client.ts';
import { authority } from '../schema/authority.ts';
import { claim } from '../schema/claim.ts';
import { event, source } from '../schema/event.ts';
import { person, personName } from '../schema/person.ts';

export type PersonChoice = { id: string; role: PartyRole; name: string | null; lang: string };
export type AuthorityChoice = { id: string; nameEn: string; nameRu: string; abbreviation: string };
export type SourceChoice = { id: string; title: string; kind: string };

/** The people of a case under one of their names, in the reader's script where there is such a spelling. */
export async function selectPeopleChoices(tx: Tx, caseId: string, locale: string): Promise<PersonChoice[]> {
  const script = locale === 'ru' ? 'Cyrl' : 'Latn';
  const rows = await tx
    .selectDistinctOn([person.id], {
      id: person.id,
      role: person.role,
      name: personName.text,
      lang: personName.language,
    })
    .from(person)
    .leftJoin(personName, eq(personName.personId, person.id))
    .where(eq(person.caseId, caseId))
    .orderBy(person.id, sql`(${personName.script} = ${script}) desc nulls last`, asc(personName.createdAt));
  return rows.map((row) => ({ ...row, lang: row.lang ?? 'und' }));
}

/**
 * The bodies in the directory of a case's organisation that the viewer sees, also those that are no more: events
 * are old. A partner chooses among those that the case names already.
 */
export function selectAuthorityChoices(tx: Tx, caseId: string): Promise<AuthorityChoice[]> {
  return tx
    .select({
      id: authority.id,
      nameEn: authority.nameEn,
      nameRu: authority.nameRu,
      abbreviation: authority.abbreviation,
    })
    .from(authority)
    .where(
      sql`${authority.organisationId} = (select c.organisation_id from case_file c where c.id = ${caseId})`,
    )
    .orderBy(asc(authority.state), asc(authority.nameEn));
}

export function selectSourceChoices(tx: Tx, caseId: string): Promise<SourceChoice[]> {
  return tx
    .select({ id: source.id, title: source.title, kind: source.kind })
    .from(source)
    .where(eq(source.caseId, caseId))
    .orderBy(asc(source.id));
}

/**
 * Who may hold a task of a case: the viewer's colleagues where it is their organisation's; of a shared case its
 * people and the viewer. Neither administrators nor those who have left.
 */
export async function selectTaskHolders(tx: Tx, caseId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from user_account u where u.disabled_at is null and (
      exists (select from membership m join case_file c on c.organisation_id = m.organisation_id
        where c.id = ${caseId} and m.user_id = u.id and m.ended_at is null and m.role <> 'administrator')
      or (${caseId}::uuid = any (access.shared_cases()) and (u.id = access.viewer_id() or exists (
        select from case_assignment s where s.case_id = ${caseId} and s.user_id = u.id and s.ended_at is null))))
    order by u.name, u.id`);
  return rows;
}

const ofCase = { person, source, event, claim };

/**
 * Whether all ids are rows of this case. Foreign keys do not ask who is looking, so a reference to another
 * case's row must be refused here.
 */
export async function areOfCase(
  tx: Tx,
  table: keyof typeof ofCase,
  caseId: string,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const unique = [...new Set(ids)];
  const from = ofCase[table];
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(from)
    .where(and(eq(from.caseId, caseId), inArray(from.id, unique)));
  return row?.count === unique.length;
}

/** Whether an authority is in the directory of the case's organisation, as far as the viewer sees it. */
export async function isKnownAuthority(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from authority a join case_file c
    on c.organisation_id = a.organisation_id where a.id = ${id} and c.id = ${caseId}`);
  return rows.length > 0;
}
