import 'server-only';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { PartyRole } from '#lib/domain/person-terms.ts';
import type { Tx } from '../client.ts';
import { userAccount } from '../schema/account.ts';
import { authority } from '../schema/authority.ts';
import { claim } from '../schema/claim.ts';
import { event, source } from '../schema/event.ts';
import { membership } from '../schema/organisation.ts';
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

/** The bodies in the directory of the viewer's organisation that still exist. */
export function selectAuthorityChoices(tx: Tx): Promise<AuthorityChoice[]> {
  return tx
    .select({
      id: authority.id,
      nameEn: authority.nameEn,
      nameRu: authority.nameRu,
      abbreviation: authority.abbreviation,
    })
    .from(authority)
    .where(isNull(authority.retiredAt))
    .orderBy(asc(authority.state), asc(authority.nameEn));
}

export function selectSourceChoices(tx: Tx, caseId: string): Promise<SourceChoice[]> {
  return tx
    .select({ id: source.id, title: source.title, kind: source.kind })
    .from(source)
    .where(eq(source.caseId, caseId))
    .orderBy(asc(source.id));
}

/** Colleagues of the viewer who may hold a task: everybody but administrators and those who have left. */
export function selectColleagues(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: userAccount.id, name: userAccount.name })
    .from(membership)
    .innerJoin(userAccount, eq(userAccount.id, membership.userId))
    .where(
      and(
        isNull(membership.endedAt),
        isNull(userAccount.disabledAt),
        sql`${membership.role} <> 'administrator'`,
      ),
    )
    .orderBy(asc(userAccount.name));
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

/** Whether an authority is in the directory that the viewer sees. */
export async function isKnownAuthority(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: authority.id }).from(authority).where(eq(authority.id, id));
  return rows.length > 0;
}
