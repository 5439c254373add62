import 'server-only';
import { areOfCase } from '#db/queries/case-choices.ts';
import { insertQuestion } from '#db/queries/claims.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { QuestionInput } from './schema.ts';

/** Writes down what nobody knows yet. */
export async function addQuestion(
  viewer: Viewer,
  caseId: string,
  input: QuestionInput,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  if (!may(viewer, 'case.edit')) return fail('forbidden');
  const answers = input.answeredByClaimId ? [input.answeredByClaimId] : [];
  return write(
    viewer,
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
