import 'server-only';
import { isKnownAuthority } from '#db/queries/case-choices.ts';
import { selectPerson } from '#db/queries/people/select-people.ts';
import { replaceNames, updatePerson } from '#db/queries/people/update-person.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { resealRow } from '#lib/crypto/case-seal.ts';
import { scriptOf } from '#lib/domain/person-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { EditPerson } from './schema.ts';

/** Corrects a person and their names. `conflict`: somebody saved in between; nothing was changed. */
export async function editPerson(
  viewer: Viewer,
  caseId: string,
  personId: string,
  { version, born, names, ...details }: EditPerson,
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'person.edit',
    async ({ tx }) => {
      if (details.authorityId && !(await isKnownAuthority(tx, caseId, details.authorityId))) {
        return fail('choice.invalid', 'authorityId');
      }
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
