import 'server-only';
import { putWaiting } from '#db/queries/inquiries/assessments.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { todayIn } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { silences } from '#lib/domain/inquiry/judgement.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { inquiryFor } from './inquiry-for.ts';
import { deriveAndSave, readHistory } from './save-derived.ts';

/**
 * Puts a silence before a lawyer (`subject`: the key of the duty whose last day is over), or a reply that nobody was
 * asked to judge yet (the id of its move). Asking twice changes nothing. Fails with `not-found`, `forbidden`, or
 * `assessment.nothing` when there is no such silence or reply any more.
 */
export async function askForJudgement(
  viewer: Viewer,
  inquiryId: string,
  subject: string,
): Promise<Result<{ assessmentId: string }>> {
  return write(viewer, 'assessment.ask', async (context): Promise<Result<{ assessmentId: string }>> => {
    const { tx, today } = context;
    const locked = await inquiryFor(context, inquiryId, 'inquiry.write');
    if (!locked.ok) return locked;
    const history = await readHistory(tx, inquiryId);
    const state = await deriveAndSave(tx, locked.data, history, today);
    const stands =
      silences(state, todayIn).some(({ key }) => key === subject) ||
      effectiveMoves(history.moves).some(({ id, kind }) => kind === 'replied' && id === subject);
    const assessmentId = stands ? await putWaiting(tx, inquiryId, subject, today) : null;
    if (!assessmentId) return fail('assessment.nothing');
    await planCaseReminders(tx, locked.data.caseId, today);
    return ok({ assessmentId });
  });
}
