import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { edtfBounds } from '#lib/domain/dates/edtf.ts';
import type { Tx } from '../../client.ts';
import { type capacities, caseAssignment, caseFile } from '../../schema/case-file.ts';
import { claim, claimLink, openQuestion } from '../../schema/claim.ts';
import { event, eventPerson, source } from '../../schema/event.ts';
import { consent, person, personName } from '../../schema/person.ts';
import { task } from '../../schema/task.ts';

type Insert<T extends { $inferInsert: object }> = Omit<T['$inferInsert'], 'id' | 'caseId' | 'organisationId'>;
type Person = Insert<typeof person> & { id: string };
type Keyed<T> = T & { key: string };

/** A whole case as the example tells it; keys join its parts to each other. */
export type ExampleCase = {
  file: Omit<typeof caseFile.$inferInsert, 'id' | 'reference' | 'organisationId' | 'openedBy'>;
  team: { userId: string; capacity: (typeof capacities)[number] }[];
  people: Keyed<Insert<typeof person> & { names: { text: string; script: string; language: string }[] }>[];
  sources?: Keyed<Insert<typeof source>>[];
  events: (Omit<Insert<typeof event>, 'sourceId'> & { people: string[]; source?: string })[];
  claims?: Keyed<Insert<typeof claim> & { contradicts?: string }>[];
  openQuestions?: Insert<typeof openQuestion>[];
  consents?: Insert<typeof consent>[];
  tasks: Insert<typeof task>[];
};

/**
 * Writes a case of the example as the coordinator who opens it, under the same policies as everything else.
 * Born open, assigned, then closed to others: the order that the policies ask for. `seal` gives the case its key
 * and seals with it what is not to lie in plain.
 */
export async function insertCase(
  tx: Tx,
  opener: { userId: string; organisationId: string },
  input: ExampleCase,
  seal: (caseId: string, person: Person) => Promise<Person>,
): Promise<{ id: string; reference: string; people: Map<string, string>; claims: Map<string, string> }> {
  const id = randomUUID();
  const year = Number(input.file.openedOn.slice(0, 4));
  const { rows } = await tx.execute<{ reference: string }>(
    sql`select access.next_case_reference(${year}) as reference`,
  );
  const reference = rows[0]?.reference;
  if (!reference) throw new Error('no reference was given');
  const { sensitivity, ...file } = input.file;
  const { organisationId, userId } = opener;
  await tx.insert(caseFile).values({ ...file, id, reference, organisationId, openedBy: userId });
  for (const { userId: member, capacity } of input.team) {
    await tx.insert(caseAssignment).values({ caseId: id, userId: member, capacity, assignedBy: userId });
  }

  const people = new Map<string, string>();
  for (const { key, names, ...row } of input.people) {
    const personId = randomUUID();
    people.set(key, personId);
    await tx.insert(person).values({ ...(await seal(id, { ...row, id: personId })), caseId: id });
    if (names.length > 0) {
      await tx.insert(personName).values(names.map((name) => ({ ...name, caseId: id, personId })));
    }
  }
  const sources = new Map<string, string>();
  for (const { key, ...row } of input.sources ?? []) {
    sources.set(key, randomUUID());
    await tx.insert(source).values({ ...row, id: sources.get(key), caseId: id });
  }
  for (const { people: involved, source: sourceKey, ...row } of input.events) {
    const eventId = randomUUID();
    const bounds = row.dateEdtf ? edtfBounds(row.dateEdtf) : null;
    await tx.insert(event).values({
      ...row,
      id: eventId,
      caseId: id,
      sourceId: sourceKey ? sources.get(sourceKey) : null,
      dateMin: bounds ? (bounds.min ?? '-infinity') : 'infinity',
      dateMax: bounds?.max ?? 'infinity',
    });
    for (const key of involved) {
      const personId = people.get(key);
      if (personId) await tx.insert(eventPerson).values({ caseId: id, eventId, personId });
    }
  }
  const claims = await insertClaims(tx, id, input);
  if (input.openQuestions?.length) {
    await tx.insert(openQuestion).values(input.openQuestions.map((row) => ({ ...row, caseId: id })));
  }
  if (input.consents?.length)
    await tx.insert(consent).values(input.consents.map((row) => ({ ...row, caseId: id })));
  if (input.tasks.length) {
    await tx.insert(task).values(input.tasks.map((row) => ({ ...row, caseId: id, organisationId })));
  }
  if (sensitivity && sensitivity !== 'open') {
    await tx.update(caseFile).set({ sensitivity }).where(eq(caseFile.id, id));
  }
  return { id, reference, people, claims };
}

async function insertClaims(tx: Tx, caseId: string, input: ExampleCase): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const rows = input.claims ?? [];
  for (const { key, contradicts: _, ...row } of rows) {
    // The database's own ids grow, and the board of claims goes by them: it tells them as the source does.
    const [made] = await tx
      .insert(claim)
      .values({ ...row, caseId })
      .returning({ id: claim.id });
    if (made) ids.set(key, made.id);
  }
  for (const { key, contradicts } of rows) {
    const from = ids.get(key);
    const to = contradicts ? ids.get(contradicts) : undefined;
    if (from && to)
      await tx.insert(claimLink).values({ caseId, fromClaimId: from, toClaimId: to, kind: 'contradicts' });
  }
  return ids;
}

/** Shares a case for reading with a person of another organisation, for the reason that it is an example. */
export async function shareCase(
  tx: Tx,
  caseId: string,
  { email, until }: { email: string; until: string },
): Promise<void> {
  const reason = 'They know the lawyers there. An invented reason for an invented case.';
  await tx.execute(sql`select access.share_case(${caseId}, ${email}, 'read', ${reason}, ${until}::date)`);
}
