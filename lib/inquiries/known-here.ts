import 'server-only';
import type { Tx } from '#db/client.ts';
import { belongsToCase } from '#db/queries/inquiries/belongs-to-case.ts';
import type { MoveInput } from '#lib/domain/inquiry/move-schema.ts';

/** Whether a move names only bodies, officials, documents, claims and questions that belong here. */
export function knownHere(
  tx: Tx,
  inquiry: { id: string; caseId: string },
  move: Exclude<MoveInput, { kind: 'correction' }>,
): Promise<boolean> {
  const named = {
    caseId: inquiry.caseId,
    inquiryId: inquiry.id,
    authorities: [] as string[],
    officials: [] as string[],
    documents: [] as string[],
    claims: [] as string[],
    questions: [] as string[],
  };
  if (move.kind === 'forwarded') {
    named.authorities = move.recipients.map((to) => to.authorityId);
    named.questions = move.recipients.flatMap((to) => to.questionIds ?? []);
  } else if (move.kind === 'complained') {
    named.authorities = move.authorityId ? [move.authorityId] : [];
  } else if (move.kind === 'replied') {
    named.officials = move.signerId ? [move.signerId] : [];
    named.documents = move.documentIds ?? [];
    named.claims = [...(move.states ?? []), ...(move.answers ?? [])].flatMap(({ claimId }) => claimId ?? []);
    named.questions = (move.answers ?? []).map(({ questionId }) => questionId);
  } else {
    return Promise.resolve(true);
  }
  return belongsToCase(tx, named);
}
