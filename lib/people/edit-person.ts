import 'server-only';
import { selectPerson } from '#db/queries/people/select-people.ts';
import { replaceNames, updatePerson } from '#db/queries/people/update-person.ts';
import { write } from '#lib/context.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { resealRow } from '#lib/crypto/case-seal.ts';
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
      const stored = await selectPerson(tx, caseId, personId);
      if (!stored) return fail('not-found');
      const person = { ...details, id: personId, bornEdtf: born };
      const { id: _, ...changes } = resealRow(await caseKeyOf(tx, caseId), 'person', stored, person);
      if (!(await updatePerson(tx, caseId, personId, version, changes))) return fail('conflict');
      const spelled = names.map((name) => ({ ...name, script: scriptOf(name.text) }));
      await replaceNames(tx, caseId, personId, spelled);
      return ok(null);
    },
    requestId,
  );
}
