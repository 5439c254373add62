import 'server-only';
import { selectPeopleChoices } from '#db/queries/case-choices.ts';
import { selectClaims, selectLinks, selectQuestions } from '#db/queries/claims.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { claimBoard } from './claim-board.ts';
import type { ClaimBoard } from './view.ts';

/** Who claims what in a case, how the claims stand to each other, and what nobody knows yet. */
export function listClaims(viewer: Viewer, caseId: string, locale: string): Promise<ClaimBoard> {
  return read(viewer, async ({ tx }) => {
    const people = await selectPeopleChoices(tx, caseId, locale);
    const links = await selectLinks(tx, caseId);
    const claims = claimBoard(await selectClaims(tx, caseId), links, people, locale);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const questions = (await selectQuestions(tx, caseId)).map(({ answeredByClaimId, ...question }) => {
      const answer = answeredByClaimId ? byId.get(answeredByClaimId) : undefined;
      return { ...question, answer: answer ? { id: answer.id, text: answer.text, lang: answer.lang } : null };
    });
    return { claims, questions };
  });
}
