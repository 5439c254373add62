import 'server-only';
import { createTranslator } from 'use-intl/core';
import { finishApprovals, insertApprovals, selectCaseLawyers } from '#db/queries/letters/approval-tasks.ts';
import { insertComment, selectTexts, updateLetter } from '#db/queries/letters/letters.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { messages } from '#lib/i18n/messages.ts';
import { compose } from './compose.ts';
import { letterFor } from './letter-for.ts';
import { remedyOf } from './letter-values.ts';

/** Days within which a letter is approved or returned, by our own rule; a limit of the law that comes first goes first. */
export const approvalDays = 3;

/**
 * Sends a letter for approval: a task for each lawyer of the case who did not write it, or for nobody by name. Fails as
 * `letterFor`; with `letter.lacks` while something is missing, with `letter.submitted` when it waits already.
 */
export async function submitLetter(
  viewer: Viewer,
  letterId: string,
  { version, comment }: { version: number; comment: string },
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return write(
    viewer,
    'letter.submit',
    async ({ tx, today }): Promise<Result<{ version: number }>> => {
      const found = await letterFor({ tx, viewer }, letterId, version);
      if (!found.ok) return found;
      const letter = found.data;
      const { caseId, organisationId, inquiryId } = letter;
      if (letter.state !== 'draft' && letter.state !== 'returned') return fail('letter.submitted');
      const composed = await compose(tx, letter, letter.templateId, { on: today, today });
      if (composed.lacks.length > 0) return fail('letter.lacks');
      const [latest] = await selectTexts(tx, letterId);
      if (!latest) return fail('not-found');
      if (comment)
        await insertComment(tx, {
          ...{ caseId, letterId, text: comment },
          aboutText: latest.number,
          writtenBy: viewer.userId,
        });
      await finishApprovals(tx, letterId, viewer.userId);
      const t = createTranslator({
        locale: composed.facts.lang,
        messages: messages[composed.facts.lang],
        namespace: 'letters',
      });
      const limit = remedyOf(composed.inquiry, letter.remedyKey)?.limitSafe;
      const ours = shiftDay(today, approvalDays);
      await insertApprovals(
        tx,
        {
          ...{ caseId, organisationId, inquiryId, letterId, createdBy: viewer.userId },
          title: t('task', { subject: composed.filled.subject }),
          dueOn: limit && limit < ours ? limit : ours,
        },
        await selectCaseLawyers(tx, caseId, latest.writtenBy),
      );
      const saved = await updateLetter(tx, letterId, version, {
        state: 'submitted',
        submittedBy: viewer.userId,
        submittedAt: new Date(instantNow().epochMilliseconds),
      });
      await planCaseReminders(tx, caseId, today);
      return saved === null ? fail('conflict') : ok({ version: saved });
    },
    requestId,
  );
}
