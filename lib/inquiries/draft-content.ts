import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import {
  type QuestionRow,
  selectEarlierQuestions,
  selectOpenQuestions,
} from '#db/queries/inquiries/insert-inquiry.ts';
import { selectDirectory } from '#db/queries/inquiries/select-directory.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { proposeRegime } from './propose-regime.ts';
import type { InquiryDraft } from './schema.ts';

/** What a draft names, looked up: bodies of the directory, a law that exists, questions of this very case. */
export async function draftContent(
  tx: Tx,
  caseId: string,
  draft: InquiryDraft,
  ownQuestions: ReadonlySet<string>,
  inquiryId: string | null = null,
): Promise<Result<{ regimeId: string; complainedOf: string[]; questions: QuestionRow[] }>> {
  const directory = await selectDirectory(tx, caseId);
  const known = new Set(directory.map(({ id }) => id));
  if (!known.has(draft.authorityId)) return fail('choice.invalid', 'authorityId');
  if (draft.complainedOf.some((id) => !known.has(id))) return fail('choice.invalid', 'complainedOf');
  const regimeId = draft.regimeId || proposeRegime(directory, draft.authorityId)?.regimeId;
  if (!regimeId) return fail('required', 'regimeId');
  if (!findShippedRegime(regimeId)) return fail('choice.invalid', 'regimeId');
  const named = [...draft.fromOpen, ...draft.questions.flatMap(({ openQuestionId }) => openQuestionId ?? [])];
  const open = await selectOpenQuestions(tx, caseId, named);
  const openIds = new Set(open.map(({ id }) => id));
  const again = [...draft.fromEarlier, ...draft.questions.flatMap(({ repeatsId }) => repeatsId ?? [])];
  const earlier = await selectEarlierQuestions(tx, caseId, inquiryId, again);
  const earlierIds = new Set(earlier.map(({ id }) => id));
  const questions: QuestionRow[] = draft.questions.map(({ id, text, openQuestionId, repeatsId }) => ({
    id: id && ownQuestions.has(id) ? id : randomUUIDv7(),
    text,
    openQuestionId: openQuestionId && openIds.has(openQuestionId) ? openQuestionId : null,
    repeatsId: repeatsId && earlierIds.has(repeatsId) ? repeatsId : null,
  }));
  const repeated = new Set(questions.map(({ repeatsId }) => repeatsId));
  for (const { id, text, openQuestionId } of earlier) {
    if (draft.fromEarlier.includes(id) && !repeated.has(id))
      questions.push({ id: randomUUIDv7(), text, openQuestionId, repeatsId: id });
  }
  const asked = new Set(questions.map(({ openQuestionId }) => openQuestionId));
  for (const { id, text } of open) {
    if (draft.fromOpen.includes(id) && !asked.has(id))
      questions.push({ id: randomUUIDv7(), text, openQuestionId: id, repeatsId: null });
  }
  if (questions.length === 0) return fail('questions.none', 'questions');
  return ok({ regimeId, complainedOf: draft.complainedOf, questions });
}
