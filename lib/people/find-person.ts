import 'server-only';
import { z } from 'zod';
import { selectChannels, selectConsents, selectPerson } from '#db/queries/people/select-people.ts';
import { read } from '#lib/context.ts';
import { findCaseKey } from '#lib/crypto/case-key.ts';
import { openRow } from '#lib/crypto/case-seal.ts';
import { isDangerous } from '#lib/domain/person-terms.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { PersonPage, PersonView } from './view.ts';

/** A person of a case with the ways to reach them (dangerous ones masked) and what they agreed to; or null. */
export async function findPerson(viewer: Viewer, caseId: string, id: string): Promise<PersonPage | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return read(viewer, async ({ tx }) => {
    const stored = (await selectPerson(tx, caseId, id)) as PersonView | null;
    if (!stored) return null;
    const key = await findCaseKey(tx, caseId);
    const person = openRow(key, 'person', stored);
    const channels = (await selectChannels(tx, id))
      .map((channel) => openRow(key, 'contact_channel', channel))
      .map((channel) => ({ ...channel, value: isDangerous(channel.risk) ? null : channel.value }));
    const consents = (await selectConsents(tx, caseId)).filter(({ personId }) => personId === id);
    return { person, channels, consents: consents as PersonPage['consents'] };
  });
}
