import 'server-only';
import { areOfCase } from '#db/queries/case-choices.ts';
import { selectQuestion, updateQuestion } from '#db/queries/claims.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';

/** Marks an open question of a case as answered by a claim. One that is answered already stays as it is. */
export async function answerQuestion(
  viewer: Viewer,
  caseId: string,
  questionId: string,
  claimId: string,
): Promise<Result<null>> {
  return writeOnCase(viewer, { caseId, needs: 'content.edit' }, 'question.answer', async ({ tx }) => {
    const stored = await selectQuestion(tx, caseId, questionId);
    if (!stored || !(await areOfCase(tx, 'claim', caseId, [claimId]))) return fail('not-found');
    if (stored.answeredByClaimId) return ok(null);
    const { id, version, text, lang } = stored;
    const saved = await updateQuestion(tx, id, version, { caseId, text, lang, answeredByClaimId: claimId });
    return saved ? ok(null) : fail('conflict');
  });
}
