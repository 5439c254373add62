import 'server-only';
import { selectBodyNames, selectCaseInquiryHistory } from '#db/queries/side-by-side.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { questionsOverTime, readInquiry } from './case-replies.ts';
import type { AskedBefore } from './view.ts';

/**
 * Questions of earlier inquiries of a case that got no answer: evaded, refused, answered in part or not at all.
 * While an inquiry still waits within its term, and where a question was asked again since, nothing is proposed.
 */
export function askedBefore(viewer: Viewer, caseId: string): Promise<AskedBefore[]> {
  return read(viewer, async ({ tx, today }) => {
    const inquiries = (await selectCaseInquiryHistory(tx, caseId, today)).map(readInquiry);
    const names = new Map(
      (
        await selectBodyNames(
          tx,
          inquiries.map(({ authorityId }) => authorityId),
        )
      ).map((row) => [row.id, row]),
    );
    const waiting = new Set(
      inquiries
        .filter(
          ({ status, silent }) =>
            status === 'draft' || status === 'approved' || (status === 'awaiting-reply' && !silent),
        )
        .map(({ id }) => id),
    );
    return questionsOverTime(inquiries, names).flatMap((question) => {
      const last = question.askings.at(-1);
      if (question.answered || !last || waiting.has(last.inquiry.id)) return [];
      const { id, text, lang, openQuestionId } = question;
      const verdict = last.answers.at(-1)?.verdict ?? null;
      return [
        { id, text, lang, openQuestionId, number: last.inquiry.number, authority: last.authority, verdict },
      ];
    });
  });
}
