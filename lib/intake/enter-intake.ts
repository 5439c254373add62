import 'server-only';
import type { Tx } from '#db/client.ts';
import { insertEvent } from '#db/queries/cases/insert-case.ts';
import { insertChannels, insertConsent, insertPerson } from '#db/queries/people/insert-person.ts';
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

/** Writes the people, consent and first event of an intake into the case that was just opened. */
export async function enterIntake(tx: Tx, viewer: Viewer, caseId: string, input: OpenCase): Promise<void> {
  const named = (name: { text: string; language: string }) => ({ ...name, script: scriptOf(name.text) });
  const victim = await insertPerson(
    tx,
    {
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
    const teller = await insertPerson(tx, { caseId, role: reporter.role }, names);
    await insertChannels(tx, caseId, teller, channels);
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
