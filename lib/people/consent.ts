import 'server-only';
import { insertConsent } from '#db/queries/people/insert-person.ts';
import { selectPerson } from '#db/queries/people/select-people.ts';
import { withdrawConsent as markWithdrawn } from '#db/queries/people/update-person.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { RecordConsent } from './schema.ts';

/** Writes down what a person (or somebody for them) agreed to or refused; earlier answers stay on record. */
export async function recordConsent(
  viewer: Viewer,
  caseId: string,
  personId: string,
  given: RecordConsent,
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'consent.record' },
    'consent.record',
    async ({ tx }) => {
      if (!(await selectPerson(tx, caseId, personId))) return fail('not-found');
      await insertConsent(tx, { ...given, caseId, personId, recordedBy: viewer.userId });
      return ok(null);
    },
    requestId,
  );
}

/** Marks a consent as withdrawn today (the organisation's day). What was given stays readable. */
export async function withdrawConsent(
  viewer: Viewer,
  caseId: string,
  consentId: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'consent.record' },
    'consent.withdraw',
    async ({ tx, today }) =>
      (await markWithdrawn(tx, caseId, consentId, today)) ? ok(null) : fail('not-found'),
  );
}
