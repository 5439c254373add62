import 'server-only';
import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { authority } from '../schema/authority.ts';
import { event, eventPerson, source } from '../schema/event.ts';

export type NewEvent = Omit<typeof event.$inferInsert, 'id' | 'version' | 'createdAt' | 'updatedAt'>;
export type NewSource = Pick<
  typeof source.$inferInsert,
  'caseId' | 'title' | 'kind' | 'authors' | 'dateEdtf'
>;

const columns = {
  id: event.id,
  version: event.version,
  dateEdtf: event.dateEdtf,
  kind: event.kind,
  text: event.text,
  lang: event.lang,
  place: event.place,
  sourceNote: event.sourceNote,
  reliability: event.reliability,
  credibility: event.credibility,
  authorityId: event.authorityId,
  authorityEn: authority.nameEn,
  authorityRu: authority.nameRu,
  sourceId: event.sourceId,
  sourceTitle: source.title,
};

function fromEvents(tx: Tx) {
  return tx
    .select(columns)
    .from(event)
    .leftJoin(authority, eq(authority.id, event.authorityId))
    .leftJoin(source, eq(source.id, event.sourceId));
}

/** Events of a case by first and last possible day, unknown dates last; after a given event of the same order. */
export function selectEvents(tx: Tx, caseId: string, limit: number, after: string | null) {
  const key = sql`(${event.dateMin}, ${event.dateMax}, ${event.id})`;
  const start = sql`(select e.date_min, e.date_max, e.id from event e where e.id = ${after} and e.case_id = ${caseId})`;
  return fromEvents(tx)
    .where(and(eq(event.caseId, caseId), after ? sql`${key} > ${start}` : undefined))
    .orderBy(asc(event.dateMin), asc(event.dateMax), asc(event.id))
    .limit(limit);
}

export async function selectEvent(tx: Tx, caseId: string, id: string) {
  const [row] = await fromEvents(tx).where(and(eq(event.caseId, caseId), eq(event.id, id)));
  return row ?? null;
}

/** Who took part in which of these events. */
export function selectEventPeople(tx: Tx, eventIds: string[]) {
  if (eventIds.length === 0) return Promise.resolve([]);
  return tx
    .select({ eventId: eventPerson.eventId, personId: eventPerson.personId })
    .from(eventPerson)
    .where(inArray(eventPerson.eventId, eventIds));
}

export async function insertEvent(tx: Tx, values: NewEvent): Promise<{ id: string }> {
  const [row] = await tx.insert(event).values(values).returning({ id: event.id });
  if (!row) throw new Error('event was not inserted');
  return row;
}

/** Saves over exactly the version that was read; false when it is no longer that one. */
export async function updateEvent(
  tx: Tx,
  id: string,
  version: number,
  values: Omit<NewEvent, 'caseId'> & { caseId: string },
): Promise<boolean> {
  const rows = await tx
    .update(event)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(event.id, id), eq(event.caseId, values.caseId), eq(event.version, version)))
    .returning({ id: event.id });
  return rows.length === 1;
}

/** Makes these, and no others, the people of an event. */
export async function setEventPeople(
  tx: Tx,
  caseId: string,
  eventId: string,
  personIds: string[],
): Promise<void> {
  const mine = and(eq(eventPerson.eventId, eventId), eq(eventPerson.caseId, caseId));
  await tx
    .delete(eventPerson)
    .where(personIds.length ? and(mine, notInArray(eventPerson.personId, personIds)) : mine);
  if (personIds.length === 0) return;
  await tx
    .insert(eventPerson)
    .values(personIds.map((personId) => ({ caseId, eventId, personId })))
    .onConflictDoNothing();
}

export async function insertSource(tx: Tx, values: NewSource): Promise<{ id: string }> {
  const [row] = await tx.insert(source).values(values).returning({ id: source.id });
  if (!row) throw new Error('source was not inserted');
  return row;
}
