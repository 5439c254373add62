import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { caseIsVisible } from '#db/queries/cases/select-case.ts';
import { insertPerson } from '#db/queries/people/insert-person.ts';
import { write } from '#lib/context.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { sealRow } from '#lib/crypto/case-seal.ts';
import { may } from '#lib/domain/permissions.ts';
import { scriptOf } from '#lib/domain/person-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { PersonInput } from './schema.ts';

/** Adds a person to a case and returns their id. */
export async function addPerson(
  viewer: Viewer,
  caseId: string,
  { born, names, ...details }: PersonInput,
  requestId?: string,
): Promise<Result<string>> {
  if (!may(viewer, 'case.edit')) return fail('forbidden');
  return write(
    viewer,
    'person.add',
    async ({ tx }) => {
      if (!(await caseIsVisible(tx, caseId))) return fail('not-found');
      const spelled = names.map((name) => ({ ...name, script: scriptOf(name.text) }));
      const person = { ...details, id: randomUUIDv7(), caseId, bornEdtf: born };
      return ok(await insertPerson(tx, sealRow(await caseKeyOf(tx, caseId), 'person', person), spelled));
    },
    requestId,
  );
}
