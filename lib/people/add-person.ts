import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { isKnownAuthority } from '#db/queries/case-choices.ts';
import { insertPerson } from '#db/queries/people/insert-person.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { sealRow } from '#lib/crypto/case-seal.ts';
import { scriptOf } from '#lib/domain/person-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { PersonInput } from './schema.ts';

/** Adds a person to a case and returns their id. */
export async function addPerson(
  viewer: Viewer,
  caseId: string,
  { born, names, ...details }: PersonInput,
  requestId?: string,
): Promise<Result<string>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'person.add',
    async ({ tx }) => {
      if (details.authorityId && !(await isKnownAuthority(tx, caseId, details.authorityId))) {
        return fail('choice.invalid', 'authorityId');
      }
      const spelled = names.map((name) => ({ ...name, script: scriptOf(name.text) }));
      const person = { ...details, id: randomUUIDv7(), caseId, bornEdtf: born };
      return ok(await insertPerson(tx, sealRow(await caseKeyOf(tx, caseId), 'person', person), spelled));
    },
    requestId,
  );
}
