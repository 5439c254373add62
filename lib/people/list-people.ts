import 'server-only';
import { selectPeople } from '#db/queries/people/select-people.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { PersonView } from './view.ts';

/** The people of a case, those in danger first; empty for a case that the viewer does not see. */
export async function listPeople(viewer: Viewer, caseId: string): Promise<PersonView[]> {
  return (await read(viewer, ({ tx }) => selectPeople(tx, caseId))) as PersonView[];
}
