import type { QuestionState } from './inquiry-types.ts';
import type { PlainMove } from './move-schema.ts';

/** The latest verdict on each question, over all replies in the order of their days. */
export function deriveQuestions(
  questions: readonly { id: string }[],
  moves: readonly PlainMove[],
): QuestionState[] {
  const latest = new Map<string, QuestionState>();
  for (const move of moves) {
    if (move.kind !== 'replied') continue;
    for (const { questionId, verdict } of move.answers)
      latest.set(questionId, { questionId, verdict, moveId: move.id, hopId: move.hopId });
  }
  return questions.map(
    ({ id }) => latest.get(id) ?? { questionId: id, verdict: null, moveId: null, hopId: null },
  );
}
