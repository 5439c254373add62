import 'server-only';
import { caseIsVisible, isAssigned } from '#db/queries/cases/select-case.ts';
import { updateCase } from '#db/queries/cases/update-case.ts';
import { read } from '#lib/context.ts';
import type { CaseStatus, Sensitivity } from '#lib/domain/case-terms.ts';
import type { CaseCapability } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { EditCase } from './schema.ts';

type Changes = Parameters<typeof updateCase>[3];

/** Corrects the details of a case. `conflict`: somebody saved in between; nothing was changed. */
export async function editCase(
  viewer: Viewer,
  caseId: string,
  { version, happened, ...details }: EditCase,
  requestId?: string,
): Promise<Result<null>> {
  return change(
    viewer,
    'case.edit',
    'case.edit',
    caseId,
    version,
    { ...details, happenedEdtf: happened },
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
  return change(
    viewer,
    'case.change-status',
    'case.edit',
    caseId,
    input.version,
    { status: input.status },
    requestId,
  );
}

/**
 * Changes who may see a case; for its lead and for coordinators who see it. The one who seals a case to which they are not assigned no longer sees it; a case with nobody on it
 * cannot be sealed, for nobody would ever see it again.
 */
export async function changeSensitivity(
  viewer: Viewer,
  caseId: string,
  input: { version: number; sensitivity: Sensitivity },
  requestId?: string,
): Promise<Result<null>> {
  const { version, sensitivity } = input;
  if (sensitivity === 'sealed' && !(await read(viewer, ({ tx }) => isAssigned(tx, caseId)))) {
    return fail('case.nobody-assigned', 'sensitivity');
  }
  const needs = 'case.change-sensitivity';
  return change(viewer, needs, needs, caseId, version, { sensitivity }, requestId);
}

async function change(
  viewer: Viewer,
  action: string,
  needs: CaseCapability,
  caseId: string,
  version: number,
  changes: Changes,
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs },
    action,
    async ({ tx }) => {
      if (await updateCase(tx, caseId, version, changes)) return ok(null);
      return fail((await caseIsVisible(tx, caseId)) ? 'conflict' : 'not-found');
    },
    requestId,
  );
}
