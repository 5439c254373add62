import 'server-only';
import type { Tx } from '#db/client.ts';
import { caseIsVisible } from '#db/queries/cases/select-case.ts';
import { updateCase } from '#db/queries/cases/update-case.ts';
import { lockStepsOutside } from '#db/queries/inquiries/steps-outside.ts';
import type { CaseStatus, Sensitivity } from '#lib/domain/case-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { followCaseFacts } from '#lib/legal/follow-case-facts.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { EditCase } from './schema.ts';

type Changes = Parameters<typeof updateCase>[3];

/**
 * Corrects the details of a case; undone steps outside follow the day of the facts. `conflict`: somebody saved in
 * between; nothing was changed.
 */
export async function editCase(
  viewer: Viewer,
  caseId: string,
  { version, happened, ...details }: EditCase,
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'case.edit' },
    'case.edit',
    async ({ tx, today }) => {
      const outside = await lockStepsOutside(tx, caseId);
      const saved = await save(tx, caseId, version, { ...details, happenedEdtf: happened });
      if (saved.ok) await followCaseFacts(tx, { id: caseId, happened }, outside, today);
      return saved;
    },
    requestId,
  );
}

/** Opens, watches or closes a case; version-checked like every edit. */
export async function changeStatus(
  viewer: Viewer,
  caseId: string,
  input: { version: number; status: CaseStatus },
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'case.edit' },
    'case.change-status',
    ({ tx }) => save(tx, caseId, input.version, { status: input.status }),
    requestId,
  );
}

/**
 * Changes who may see a case; for its lead and for coordinators who see it, with a proof of identity
 * (`confirm.required`). The one who seals a case to which they are not assigned no longer sees it; a case with nobody
 * on it cannot be sealed, for nobody would ever see it again.
 */
export async function changeSensitivity(
  viewer: Viewer,
  caseId: string,
  input: { version: number; sensitivity: Sensitivity },
  requestId?: string,
): Promise<Result<null>> {
  const { version, sensitivity } = input;
  return writeOnCase(
    viewer,
    { caseId, needs: 'case.change-sensitivity', confirmed: true },
    'case.change-sensitivity',
    async ({ tx, standing }) => {
      if (sensitivity === 'sealed' && !standing.assigned) return fail('case.nobody-assigned', 'sensitivity');
      return save(tx, caseId, version, { sensitivity });
    },
    requestId,
  );
}

async function save(tx: Tx, caseId: string, version: number, changes: Changes): Promise<Result<null>> {
  if (await updateCase(tx, caseId, version, changes)) return ok(null);
  return fail((await caseIsVisible(tx, caseId)) ? 'conflict' : 'not-found');
}
