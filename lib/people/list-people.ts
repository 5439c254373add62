import 'server-only';
import { selectPeople } from '#db/queries/people/select-people.ts';
import { read } from '#lib/context.ts';
import { findCaseKey } from '#lib/crypto/case-key.ts';
import { openRow } from '#lib/crypto/case-seal.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { PersonView } from './view.ts';

/** The people of a case, those in danger first; empty for a case that the viewer does not see. */
export async function listPeople(viewer: Viewer, caseId: string): Promise<PersonView[]> {
  return read(viewer, async ({ tx }) => {
    const people = (await selectPeople(tx, caseId)) as PersonView[];
    if (people.length === 0) return [];
    const key = await findCaseKey(tx, caseId);
    return people.map((person) => openRow(key, 'person', person));
  });
}
