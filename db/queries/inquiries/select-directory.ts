import 'server-only';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { authority, authorityRegime, official } from '#db/schema/authority.ts';
import { openQuestion } from '#db/schema/claim.ts';
import { document } from '#db/schema/document.ts';

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

/** The bodies that the case's organisation may write to, as far as the viewer sees them, with the laws they answer under. */
export async function selectDirectory(tx: Tx, caseId: string): Promise<DirectoryRow[]> {
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
    .where(
      and(
        sql`${authority.organisationId} = (select c.organisation_id from case_file c where c.id = ${caseId})`,
        isNull(authority.retiredAt),
      ),
    )
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

/** The documents of a case, the newest first: one of them may be the letter. */
export async function selectCaseDocuments(tx: Tx, caseId: string) {
  return tx
    .select({ id: document.id, title: document.title })
    .from(document)
    .where(eq(document.caseId, caseId))
    .orderBy(desc(document.createdAt))
    .limit(500);
}

/** The case's open questions that no claim has answered yet. */
export async function selectAskable(tx: Tx, caseId: string) {
  return tx
    .select({ id: openQuestion.id, text: openQuestion.text, lang: openQuestion.lang })
    .from(openQuestion)
    .where(and(eq(openQuestion.caseId, caseId), isNull(openQuestion.answeredByClaimId)))
    .orderBy(asc(openQuestion.createdAt), asc(openQuestion.id));
}
