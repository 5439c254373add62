import 'server-only';
import type { InquiryView } from './view.ts';

/** A draft as its form shows it. */
export function draftValues(inquiry: InquiryView) {
  const { authorityId, regimeId, channel, lang, subject, body, questions, complainedOf } = inquiry;
  return {
    authorityId,
    regimeId,
    channel,
    lang,
    subject,
    body,
    questions: questions.map(({ id, text, openQuestionId, repeatsId }) => ({
      id,
      text,
      openQuestionId: openQuestionId ?? '',
      repeatsId: repeatsId ?? '',
    })),
    complainedOf: complainedOf.map((id) => ({ authorityId: id })),
  };
}
