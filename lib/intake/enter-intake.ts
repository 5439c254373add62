import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import { insertEvent } from '#db/queries/cases/insert-case.ts';
import { insertChannels, insertConsent, insertPerson } from '#db/queries/people/insert-person.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { sealRow } from '#lib/crypto/case-seal.ts';
import type { CaseKind } from '#lib/domain/case-terms.ts';
import { edtfBounds } from '#lib/domain/dates/edtf.ts';
import { scriptOf } from '#lib/domain/person-terms.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { OpenCase } from './schema.ts';

/** What kind of event a kind of case begins with, in the words of the chronology. */
const firstEvents: Partial<Record<CaseKind, string>> = {
  'enforced-disappearance': 'disappearance',
  refoulement: 'transfer',
  'arbitrary-detention': 'detention',
  torture: 'ill-treatment',
  threats: 'threat',
  reprisals: 'threat',
};

/** Gives the case that was just opened its key, and writes the people, consent and first event of an intake. */
export async function enterIntake(tx: Tx, viewer: Viewer, caseId: string, input: OpenCase): Promise<void> {
  const key = await caseKeyOf(tx, caseId);
  const named = (name: { text: string; language: string }) => ({ ...name, script: scriptOf(name.text) });
  const victim = await insertPerson(
    tx,
    {
      id: randomUUIDv7(),
      caseId,
      role: 'victim',
      isGroup: input.isGroup,
      bornEdtf: input.born,
      citizenships: input.citizenships,
      safety: input.kinds.includes('enforced-disappearance') ? 'missing' : 'unknown',
    },
    input.names.map(named),
  );
  const { reporter, channels } = input;
  if (reporter.name || channels.length > 0) {
    const names = reporter.name ? [named({ text: reporter.name, language: reporter.language })] : [];
    const teller = await insertPerson(tx, { id: randomUUIDv7(), caseId, role: reporter.role }, names);
    const sealed = channels.map((row) => sealRow(key, 'contact_channel', { ...row, id: randomUUIDv7() }));
    await insertChannels(tx, caseId, teller, sealed);
  }
  await insertConsent(tx, { caseId, personId: victim, recordedBy: viewer.userId, ...input.consent });
  const bounds = input.when ? edtfBounds(input.when) : null;
  const event = {
    caseId,
    kind: input.kinds.map((kind) => firstEvents[kind]).find(Boolean) ?? 'other',
    text: input.what,
    lang: input.lang,
    place: input.place,
    dateEdtf: input.when,
    dateMin: bounds ? (bounds.min ?? '-infinity') : 'infinity',
    dateMax: bounds ? (bounds.max ?? 'infinity') : 'infinity',
  };
  await insertEvent(tx, event, [victim]);
}
