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
    questions: questions.map(({ id, text, openQuestionId }) => ({
      id,
      text,
      openQuestionId: openQuestionId ?? '',
    })),
    complainedOf: complainedOf.map((id) => ({ authorityId: id })),
  };
}
