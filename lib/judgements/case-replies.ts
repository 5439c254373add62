import 'server-only';
import type { CaseInquiry } from '#db/queries/side-by-side.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { moveSchema, type PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import type { Asking, QuestionOverTime } from './view.ts';

type Names = { nameEn: string; nameRu: string };
const nobody: Names = { nameEn: '', nameRu: '' };

export type ReadInquiry = Omit<CaseInquiry, 'moves'> & { moves: PlainMove[] };

/** An inquiry with its moves as they stand. */
export function readInquiry({ moves, ...rest }: CaseInquiry): ReadInquiry {
  return { ...rest, moves: effectiveMoves(moves.map((data) => moveSchema.parse(data))) };
}

/** Which body each hop of an inquiry is at. */
export function bodiesByHop(moves: readonly PlainMove[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const move of moves) {
    if (move.kind === 'sent') found.set(move.hopId, move.authorityId);
    if (move.kind === 'forwarded') for (const to of move.recipients) found.set(to.hopId, to.authorityId);
  }
  return found;
}

/** The day of a reply as EDTF: on the letter, otherwise when it came; null when nobody knows. */
export function replyDay(reply: Extract<PlainMove, { kind: 'replied' }>): string | null {
  return reply.on ?? reply.signedOn ?? reply.receivedOn;
}

function askingOf(inquiry: ReadInquiry, questionId: string, names: ReadonlyMap<string, Names>): Asking {
  const bodies = bodiesByHop(inquiry.moves);
  const nameAt = (id: string | undefined) => (id && names.get(id)) || nobody;
  const sent = inquiry.moves.find(({ kind }) => kind === 'sent');
  return {
    inquiry: { id: inquiry.id, number: inquiry.number },
    authority: nameAt(inquiry.authorityId),
    sentOn: sent?.on ?? null,
    sent: sent !== undefined,
    answers: inquiry.moves.flatMap((move) => {
      if (move.kind !== 'replied') return [];
      const answer = move.answers.find((one) => one.questionId === questionId);
      if (!answer) return [];
      const { verdict, note } = answer;
      return [{ verdict, note, on: replyDay(move), body: nameAt(bodies.get(move.hopId)) }];
    }),
  };
}

/**
 * The questions of a case over all inquiries. A question asked again, or one that asks the same open question of the
 * case, is one; it is answered when the last word on any of its askings says so.
 */
export function questionsOverTime(
  inquiries: readonly ReadInquiry[],
  names: ReadonlyMap<string, Names>,
): QuestionOverTime[] {
  const groups = new Map<string, QuestionOverTime>();
  const groupOf = new Map<string, string>();
  for (const inquiry of inquiries) {
    for (const { id, text, openQuestionId, repeatsId } of inquiry.questions) {
      const same = (repeatsId && groupOf.get(repeatsId)) || (openQuestionId && groupOf.get(openQuestionId));
      const key = same || id;
      groupOf.set(id, key);
      if (openQuestionId) groupOf.set(openQuestionId, key);
      const asking = askingOf(inquiry, id, names);
      const known = groups.get(key);
      const answered = asking.answers.at(-1)?.verdict === 'answered' || (known?.answered ?? false);
      groups.set(key, {
        id,
        text,
        lang: inquiry.lang,
        openQuestionId: openQuestionId ?? known?.openQuestionId ?? null,
        answered,
        askings: [...(known?.askings ?? []), asking],
      });
    }
  }
  return [...groups.values()].sort((a, b) => Number(a.answered) - Number(b.answered));
}
