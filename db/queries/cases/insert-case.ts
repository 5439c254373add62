import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { caseAssignment, caseFile } from '#db/schema/case-file.ts';
import { event, eventPerson } from '#db/schema/event.ts';

export type NewCase = Omit<
  typeof caseFile.$inferInsert,
  'id' | 'reference' | 'sensitivity' | 'openedBy' | 'createdAt' | 'updatedAt' | 'nextDue' | 'version'
>;

/**
 * Inserts a case with the next reference of its year and makes the opener its lead. It is born open, without
 * RETURNING: its row becomes readable only with the audience that the trigger writes.
 */
export async function insertCase(
  tx: Tx,
  opener: string,
  values: NewCase,
): Promise<{ id: string; reference: string }> {
  const year = Number(values.openedOn.slice(0, 4));
  const { rows } = await tx.execute<{ id: string; reference: string }>(
    sql`select uuidv7() as id, access.next_case_reference(${year}) as reference`,
  );
  const given = rows[0];
  if (!given?.reference) throw new Error('no case reference was given');
  await tx.insert(caseFile).values({ ...values, ...given, openedBy: opener });
  await tx
    .insert(caseAssignment)
    .values({ caseId: given.id, userId: opener, capacity: 'lead', assignedBy: opener });
  return given;
}

export async function setSensitivity(
  tx: Tx,
  caseId: string,
  sensitivity: 'open' | 'restricted' | 'sealed',
): Promise<void> {
  await tx.update(caseFile).set({ sensitivity }).where(eq(caseFile.id, caseId));
}

export type NewEvent = Omit<typeof event.$inferInsert, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

/** Inserts an event and the people it happened to. */
export async function insertEvent(tx: Tx, values: NewEvent, personIds: string[]): Promise<void> {
  const [row] = await tx.insert(event).values(values).returning({ id: event.id });
  if (!row || personIds.length === 0) return;
  await tx
    .insert(eventPerson)
    .values(personIds.map((personId) => ({ caseId: values.caseId, eventId: row.id, personId })));
}
