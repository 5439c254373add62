import 'server-only';
import { areOfCase } from '#db/queries/case-choices.ts';
import { selectQuestion, updateQuestion } from '#db/queries/claims.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { QuestionInput } from './schema.ts';

/** Changes an open question, or says which claim answers it. `conflict` as for every edit. */
export async function editQuestion(
  viewer: Viewer,
  caseId: string,
  target: { id: string; version: number },
  input: QuestionInput,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  const answers = input.answeredByClaimId ? [input.answeredByClaimId] : [];
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'question.edit',
    async ({ tx }) => {
      if (!(await areOfCase(tx, 'claim', caseId, answers))) {
        return fail('choice.invalid', 'answeredByClaimId');
      }
      if (await updateQuestion(tx, target.id, target.version, { caseId, ...input })) {
        return ok({ version: target.version + 1 });
      }
      return fail((await selectQuestion(tx, caseId, target.id)) ? 'conflict' : 'not-found');
    },
    requestId,
  );
}
