import 'server-only';
import { selectPerson } from '#db/queries/people/select-people.ts';
import { replaceNames, updatePerson } from '#db/queries/people/update-person.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { scriptOf } from '#lib/domain/person-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { EditPerson } from './schema.ts';

/** Corrects a person and their names. `conflict`: somebody saved in between; nothing was changed. */
export async function editPerson(
  viewer: Viewer,
  caseId: string,
  personId: string,
  { version, born, names, ...details }: EditPerson,
  requestId?: string,
): Promise<Result<null>> {
  if (!may(viewer, 'case.edit')) return fail('forbidden');
  return write(
    viewer,
    'person.edit',
    async ({ tx }) => {
      const changes = { ...details, bornEdtf: born };
      if (!(await updatePerson(tx, caseId, personId, version, changes))) {
        return fail((await selectPerson(tx, caseId, personId)) ? 'conflict' : 'not-found');
      }
      const spelled = names.map((name) => ({ ...name, script: scriptOf(name.text) }));
      await replaceNames(tx, caseId, personId, spelled);
      return ok(null);
    },
    requestId,
  );
}
