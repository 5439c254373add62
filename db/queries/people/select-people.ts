import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { consent, contactChannel, person, personName } from '#db/schema/person.ts';

const names = sql<{ text: string; script: string; language: string; kind: string }[]>`coalesce((
  select json_agg(json_build_object('text', n.text, 'script', n.script, 'language', n.language, 'kind', n.kind)
    order by n.id)
  from ${personName} n where n.person_id = ${person}.id), '[]')`;

const columns = {
  id: person.id,
  role: person.role,
  isGroup: person.isGroup,
  bornEdtf: person.bornEdtf,
  citizenships: person.citizenships,
  residence: person.residence,
  position: person.position,
  authorityId: person.authorityId,
  safety: person.safety,
  notes: person.notes,
  version: person.version,
  names,
};

/** The people of a case with all their names, those in danger first. */
export function selectPeople(tx: Tx, caseId: string) {
  return tx
    .select(columns)
    .from(person)
    .where(eq(person.caseId, caseId))
    .orderBy(
      sql`array_position(array['victim','relative','reporter','witness','source','lawyer','official'], ${person.role}) nulls last`,
      asc(person.id),
    );
}

/** One person of a case; null when there is none. */
export async function selectPerson(tx: Tx, caseId: string, personId: string) {
  const [row] = await tx
    .select(columns)
    .from(person)
    .where(and(eq(person.id, personId), eq(person.caseId, caseId)));
  return row ?? null;
}

/** The ways to reach a person that are still in use. */
export function selectChannels(tx: Tx, personId: string) {
  return tx
    .select({
      id: contactChannel.id,
      kind: contactChannel.kind,
      value: contactChannel.value,
      risk: contactChannel.risk,
      note: contactChannel.note,
    })
    .from(contactChannel)
    .where(and(eq(contactChannel.personId, personId), isNull(contactChannel.endedAt)))
    .orderBy(asc(contactChannel.id));
}

/** What was agreed to on a case, the latest first. */
export function selectConsents(tx: Tx, caseId: string) {
  return tx
    .select({
      id: consent.id,
      personId: consent.personId,
      state: consent.state,
      scope: consent.scope,
      givenBy: consent.givenBy,
      how: consent.how,
      givenOn: consent.givenOn,
      withdrawnOn: consent.withdrawnOn,
    })
    .from(consent)
    .where(eq(consent.caseId, caseId))
    .orderBy(desc(consent.id));
}
