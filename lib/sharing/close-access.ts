import 'server-only';
import { closeAccess } from '#db/queries/sharing.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';

/**
 * Closes access to a case in one: an open case becomes restricted, a sealed one stays sealed, and every grant and
 * emergency access ends.
 */
export async function closeCaseAccess(
  viewer: Viewer,
  caseId: string,
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'case.close-access', confirmed: true },
    'case.close-access',
    async ({ tx }) => ((await closeAccess(tx, caseId)) ? ok(null) : fail('forbidden')),
    requestId,
  );
}
