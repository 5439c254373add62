import 'server-only';
import type { Tx } from '#db/client.ts';
import { consent, contactChannel, person, personName } from '#db/schema/person.ts';

export type NewPerson = Omit<typeof person.$inferInsert, 'version' | 'createdAt' | 'updatedAt'>;
export type NewName = Pick<typeof personName.$inferInsert, 'text' | 'script' | 'language' | 'kind'>;
/** Sealed by whoever inserts it, for the id that it bears (`lib/crypto/case-seal.ts`). */
export type NewChannel = { id: string } & Pick<
  typeof contactChannel.$inferInsert,
  'kind' | 'value' | 'risk' | 'note'
>;
export type NewConsent = Omit<typeof consent.$inferInsert, 'id' | 'createdAt'>;

/** Inserts a person with their names and returns the id. */
export async function insertPerson(tx: Tx, values: NewPerson, names: NewName[]): Promise<string> {
  const [row] = await tx.insert(person).values(values).returning({ id: person.id });
  if (!row) throw new Error('person was not inserted');
  await insertNames(tx, values.caseId, row.id, names);
  return row.id;
}

export async function insertNames(tx: Tx, caseId: string, personId: string, names: NewName[]): Promise<void> {
  if (names.length === 0) return;
  await tx.insert(personName).values(names.map((name) => ({ ...name, caseId, personId })));
}

export async function insertChannels(
  tx: Tx,
  caseId: string,
  personId: string,
  channels: NewChannel[],
): Promise<void> {
  if (channels.length === 0) return;
  await tx.insert(contactChannel).values(channels.map((channel) => ({ ...channel, caseId, personId })));
}

export async function insertConsent(tx: Tx, values: NewConsent): Promise<void> {
  await tx.insert(consent).values(values);
}
