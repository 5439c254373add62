import 'server-only';
import { areOfCase } from '#db/queries/case-choices.ts';
import { insertQuestion } from '#db/queries/claims.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { QuestionInput } from './schema.ts';

/** Writes down what nobody knows yet. */
export async function addQuestion(
  viewer: Viewer,
  caseId: string,
  input: QuestionInput,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  const answers = input.answeredByClaimId ? [input.answeredByClaimId] : [];
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'question.add',
    async ({ tx }) => {
      if (!(await areOfCase(tx, 'claim', caseId, answers))) {
        return fail('choice.invalid', 'answeredByClaimId');
      }
      return ok(await insertQuestion(tx, { caseId, ...input }));
    },
    requestId,
  );
}
