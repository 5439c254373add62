import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { consent, contactChannel, person, personName } from '#db/schema/person.ts';
import { insertNames, type NewName } from './insert-person.ts';

type Changes = Partial<typeof person.$inferInsert>;

/** Changes a person if nobody has since `version`; false when somebody has, or when there is none. */
export async function updatePerson(
  tx: Tx,
  caseId: string,
  personId: string,
  version: number,
  changes: Changes,
): Promise<boolean> {
  const result = await tx
    .update(person)
    .set({ ...changes, version: sql`${person.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(person.id, personId), eq(person.caseId, caseId), eq(person.version, version)));
  return (result.rowCount ?? 0) > 0;
}

/** Makes the names of a person these, touching only rows that differ, so that the record tells what changed. */
export async function replaceNames(
  tx: Tx,
  caseId: string,
  personId: string,
  wanted: NewName[],
): Promise<void> {
  const key = (name: NewName) => JSON.stringify([name.text, name.script, name.language, name.kind]);
  const stored = await tx.select().from(personName).where(eq(personName.personId, personId));
  const keep = new Set(wanted.map(key));
  const gone = stored.filter((name) => !keep.has(key(name))).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(personName).where(inArray(personName.id, gone));
  const known = new Set(stored.map(key));
  await insertNames(
    tx,
    caseId,
    personId,
    wanted.filter((name) => !known.has(key(name))),
  );
}

/** A channel still in use, as it is; null when there is none. */
export async function selectChannelValue(tx: Tx, caseId: string, channelId: string): Promise<string | null> {
  const [row] = await tx
    .select({ value: contactChannel.value })
    .from(contactChannel)
    .where(and(eq(contactChannel.id, channelId), eq(contactChannel.caseId, caseId)));
  return row?.value ?? null;
}

/** Writes down that a channel was looked at. */
export async function recordChannelRead(tx: Tx, caseId: string, channelId: string): Promise<void> {
  await tx.execute(
    sql`select access.record_read('channel.show', 'contact_channel', ${channelId}::uuid, ${caseId}::uuid)`,
  );
}

/** Ends a channel; it stays on record. */
export async function endChannel(tx: Tx, caseId: string, channelId: string): Promise<boolean> {
  const result = await tx
    .update(contactChannel)
    .set({ endedAt: sql`coalesce(${contactChannel.endedAt}, now())` })
    .where(and(eq(contactChannel.id, channelId), eq(contactChannel.caseId, caseId)));
  return (result.rowCount ?? 0) > 0;
}

/** Marks a consent as withdrawn on a day; false when there is none in force. */
export async function withdrawConsent(
  tx: Tx,
  caseId: string,
  consentId: string,
  on: string,
): Promise<boolean> {
  const result = await tx
    .update(consent)
    .set({ withdrawnOn: on })
    .where(
      and(
        eq(consent.id, consentId),
        eq(consent.caseId, caseId),
        eq(consent.state, 'given'),
        isNull(consent.withdrawnOn),
      ),
    );
  return (result.rowCount ?? 0) > 0;
}
